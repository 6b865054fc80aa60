import { actorTypeName } from '../actorTypes.ts';
import type { ActivityRow } from '../log/protocol.ts';
import { fieldTerm, type SearchTerm } from '../search/SearchTerm.ts';
import { asWords, describeActor, type ActivityNames } from '../sentences/describeActivity.ts';
import { writeMoment } from '../time/writeMoment.ts';

/** A value of a row that can be searched for. */
export interface RowTerm {
  /** What it is: `actor`. */
  noun: string;
  /** What people call the value. */
  label: string;
  term: SearchTerm;
}

/** The values of a row that can be searched for, in the order of their weight for a reader. */
export function rowTerms(row: ActivityRow, names: ActivityNames): readonly RowTerm[] {
  const { actorId, actorDetails, actorType, type, serviceId, ipAddress, targetKeyId, targetKeyName } = row;
  // The same value by which the log counts actors, so that “only this” shows as many rows as the facet says.
  const actor = actorId ?? actorDetails;
  const found: (RowTerm | undefined)[] = [
    actor === undefined || actor === ''
      ? undefined
      : { noun: 'actor', label: describeActor(row), term: fieldTerm('actor', actor) },
    type === undefined || type === ''
      ? undefined
      : { noun: 'type', label: asWords(type), term: fieldTerm('type', type) },
    serviceId === undefined || serviceId === ''
      ? undefined
      : {
          noun: 'service',
          label: names.services.get(serviceId) ?? serviceId,
          term: fieldTerm('service', serviceId),
        },
    ipAddress === undefined || ipAddress === ''
      ? undefined
      : { noun: 'IP address', label: ipAddress, term: fieldTerm('ip', ipAddress) },
    targetKeyId === undefined || targetKeyId === ''
      ? undefined
      : {
          noun: 'key',
          label: names.keys?.get(targetKeyId) ?? targetKeyName ?? targetKeyId,
          term: fieldTerm('key', targetKeyId),
        },
    actorType === undefined || actorType === ''
      ? undefined
      : { noun: 'actor type', label: actorTypeName(actorType), term: fieldTerm('actorType', actorType) },
  ];
  return found.filter((entry) => entry !== undefined);
}

/**
 * The value of one kind in a row, also where it is not among the weighty ones.
 *
 * @param noun as `rowTerms` has it, or `user agent` or `activity id`.
 */
export function valueTerms(row: ActivityRow, noun: string, names: ActivityNames): readonly RowTerm[] {
  const { userAgent = '', id } = row;
  if (noun === 'user agent' && userAgent !== '') {
    return [{ noun, label: userAgent, term: fieldTerm('userAgent', userAgent) }];
  }
  // There is no field for it; but an id is found as a text, and in no other row.
  if (noun === 'activity id' && id.trim() !== '') {
    return [{ noun, label: id, term: { kind: 'text', text: id, isExcluded: false } }];
  }
  return rowTerms(row, names).filter((entry) => entry.noun === noun);
}

/**
 * The searches that begin or end with the time of a row, the row included: the API's times have whole seconds, and the end of a
 * range is not part of it.
 *
 * @param timeZone in which the times are written: an IANA zone or `local`.
 */
export const timeTerms = (
  createdAtMs: number,
  timeZone: string,
): readonly { label: string; term: Extract<SearchTerm, { kind: 'after' | 'before' }> }[] => [
  { label: 'From this time on', term: { kind: 'after', moment: writeMoment(createdAtMs, timeZone) } },
  {
    label: 'Until this time',
    term: { kind: 'before', moment: writeMoment((Math.floor(createdAtMs / 1000) + 1) * 1000, timeZone) },
  },
];
