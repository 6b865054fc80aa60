import type { FacetValue } from '../log/protocol.ts';
import { activityGroups, type ActivityGroup } from '../sentences/activitySentences.ts';
import { activityGroupOf } from '../sentences/describeActivity.ts';
import type { FacetField } from './facetFields.ts';

interface ValueGroup {
  /** Undefined: the values stand without a heading. */
  group: string | undefined;
  values: readonly FacetValue[];
}

const titles: Record<ActivityGroup, string> = {
  organization: 'Organization',
  members: 'Members',
  keys: 'Keys',
  services: 'Services',
  backups: 'Backups',
  billing: 'Billing',
  roles: 'Roles',
  other: 'Other',
};

/** Gathers types under their themes, each in the order of their counts; values of other properties stand without. */
export function gatherValues(field: FacetField, values: readonly FacetValue[]): readonly ValueGroup[] {
  if (field.field !== 'type') return [{ group: undefined, values }];
  return activityGroups
    .map((group) => ({ group: titles[group], values: values.filter(({ value }) => activityGroupOf(value) === group) }))
    .filter((gathered) => gathered.values.length > 0);
}
