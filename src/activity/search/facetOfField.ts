import type { FacetName } from '../log/protocol.ts';
import type { SearchField } from './SearchTerm.ts';

/** What the log calls the property that a field of the search asks for. */
export const facetOfField: Readonly<Record<SearchField, FacetName>> = {
  actor: 'actor',
  actorType: 'actorType',
  type: 'type',
  service: 'service',
  ip: 'ipAddress',
  key: 'targetKey',
  userAgent: 'userAgent',
};
