import { actorTypeName } from '../actorTypes.ts';
import type { ActivityRow } from '../log/protocol.ts';
import { fieldTerm, type SearchTerm } from '../search/SearchTerm.ts';
import { asWords, describeActor, type ActivityNames } from '../sentences/describeActivity.ts';

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
  const { actorId, actorDetails, actorType, type, serviceId, ipAddress, targetKeyId } = row;
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
      : { noun: 'key', label: names.keys?.get(targetKeyId) ?? targetKeyId, term: fieldTerm('key', targetKeyId) },
    actorType === undefined || actorType === ''
      ? undefined
      : { noun: 'actor type', label: actorTypeName(actorType), term: fieldTerm('actorType', actorType) },
  ];
  return found.filter((entry) => entry !== undefined);
}
