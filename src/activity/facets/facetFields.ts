import type { FacetName } from '../log/protocol.ts';
import type { SearchField } from '../search/SearchTerm.ts';

/** The facets beside the list, in their order. */
export const facetFields = [
  { field: 'type', facet: 'type', title: 'Type', one: 'type' },
  { field: 'actor', facet: 'actor', title: 'Actor', one: 'actor' },
  { field: 'service', facet: 'service', title: 'Service', one: 'service' },
  { field: 'ip', facet: 'ipAddress', title: 'IP address', one: 'IP address' },
] as const satisfies readonly { field: SearchField; facet: FacetName; title: string; one: string }[];

export type FacetField = (typeof facetFields)[number];
