import type { FacetValue } from '../log/protocol.ts';
import { asWords } from '../sentences/describeActivity.ts';
import type { FacetField } from './facetFields.ts';

/** What people call a value of a facet; `none` for activities without one. */
export function labelOfValue(
  { field }: FacetField,
  { value, label }: FacetValue,
  services: ReadonlyMap<string, string>,
): string {
  if (value === undefined) return 'none';
  switch (field) {
    case 'type':
      return asWords(value);
    case 'service':
      return services.get(value) ?? value;
    case 'actor':
    case 'ip':
    default:
      return label ?? value;
  }
}
