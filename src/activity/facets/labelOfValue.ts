import { emptyText } from '../emptyText.ts';
import type { FacetValue } from '../log/protocol.ts';
import { asWords } from '../sentences/describeActivity.ts';
import type { FacetField } from './facetFields.ts';

/** What people call a value of a facet; `none` for activities without one, and words for an empty one. */
export function labelOfValue(
  { field }: FacetField,
  { value, label }: FacetValue,
  services: ReadonlyMap<string, string>,
): string {
  if (value === undefined) return 'none';
  if (value.trim() === '') return emptyText;
  switch (field) {
    case 'type':
      return asWords(value);
    case 'service':
      return services.get(value) ?? value;
    case 'actor':
    case 'ip':
    default:
      return label === undefined || label.trim() === '' ? value : label;
  }
}
