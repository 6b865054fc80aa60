import { textFields } from './textFields.ts';

/** As many as one byte has bits, so that a server that sends all fields costs one byte a row as a rule. */
const likelyNull = [
  'serviceId',
  'actorIpAddress',
  'actorDetails',
  'actorId',
  'userAgent',
  'targetKeyId',
  'keyUpdateType',
  'organizationId',
];

/**
 * The bit of each known member (by its name on the wire) in the sum that tells which members of a row were `null`: absent for
 * every question, but handed on as they came. The id has none: a row without it is damaged, and kept as it came.
 */
export const nullBits: ReadonlyMap<string, number> = new Map(
  Array.from(new Set([...likelyNull, ...textFields.map(({ wire }) => wire), 'createdAt']), (wire, i) => [wire, 1 << i]),
);
