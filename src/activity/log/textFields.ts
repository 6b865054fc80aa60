import type { ActivityTargets } from './ActivityTargets.ts';
import type { ActivityRow, FacetName } from './protocol.ts';

/** The text values of a row, by their name in `ActivityRow`. */
export type TextField = Exclude<keyof ActivityRow, 'id' | 'createdAtMs' | 'damaged' | 'isLate' | keyof ActivityTargets>;

/** The members of an activity that are text, in the order of the API's document: name on the wire, name in `ActivityRow`. */
export const textFields: readonly { wire: string; field: TextField }[] = [
  { wire: 'type', field: 'type' },
  { wire: 'actorType', field: 'actorType' },
  { wire: 'actorId', field: 'actorId' },
  { wire: 'actorDetails', field: 'actorDetails' },
  { wire: 'actorIpAddress', field: 'ipAddress' },
  { wire: 'organizationId', field: 'organizationId' },
  { wire: 'serviceId', field: 'serviceId' },
  { wire: 'userAgent', field: 'userAgent' },
  { wire: 'targetKeyId', field: 'targetKeyId' },
  { wire: 'keyUpdateType', field: 'keyUpdateType' },
];

/** The members of an activity by number. `assembly/usualRows.ts` knows these numbers too. */
export const memberNames: readonly string[] = [...textFields.map(({ wire }) => wire), 'id', 'createdAt'];

/** The field of each facet; `actor` falls back to `actorDetails`. */
export const fieldOfFacet: Readonly<Record<FacetName, TextField>> = {
  actorType: 'actorType',
  type: 'type',
  actor: 'actorId',
  service: 'serviceId',
  ipAddress: 'ipAddress',
  targetKey: 'targetKeyId',
  userAgent: 'userAgent',
};

/** Where free text looks: not in the organization's id, which is the same in all rows. */
export const searchedFields: readonly TextField[] = textFields
  .map(({ field }) => field)
  .filter((field) => field !== 'organizationId');
