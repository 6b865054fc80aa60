import type { ProfileFacet } from '../../ui/paths.ts';
import type { FacetName } from '../log/protocol.ts';
import type { SearchField } from '../search/SearchTerm.ts';

/** One list of a profile: the values of a facet among the activities that it is about. */
export interface ProfileList {
  facet: FacetName;
  title: string;
  /** For the values that are not shown: “12 more addresses”. */
  nouns: string;
  /** What stands for the activities without a value. */
  without: string;
  /** Where a value leads: its own profile, or the list of its activities. */
  opens: ProfileFacet | { field: SearchField };
}

interface ProfileKind {
  noun: string;
  facet: FacetName;
  field: SearchField;
  lists: readonly ProfileList[];
}

const types: ProfileList = {
  facet: 'type',
  title: 'What happened',
  nouns: 'types',
  without: 'without a type',
  opens: { field: 'type' },
};
const actors: ProfileList = {
  facet: 'actor',
  title: 'Actors seen',
  nouns: 'actors',
  without: 'without an actor',
  opens: 'actor',
};
const addresses: ProfileList = {
  facet: 'ipAddress',
  title: 'Addresses used',
  nouns: 'addresses',
  without: 'without an address',
  opens: 'ip',
};
const services: ProfileList = {
  facet: 'service',
  title: 'Services touched',
  nouns: 'services',
  without: 'on no service',
  opens: 'service',
};
const keys: ProfileList = {
  facet: 'targetKey',
  title: 'Keys changed',
  nouns: 'keys',
  without: 'on no key',
  opens: 'key',
};

/** What a profile of each kind is about, and what it lists. */
export const profileKinds: Readonly<Record<ProfileFacet, ProfileKind>> = {
  actor: { noun: 'Actor', facet: 'actor', field: 'actor', lists: [types, addresses, services, keys] },
  key: { noun: 'API key', facet: 'targetKey', field: 'key', lists: [types, actors, addresses, services] },
  service: { noun: 'Service', facet: 'service', field: 'service', lists: [types, actors, addresses] },
  ip: { noun: 'IP address', facet: 'ipAddress', field: 'ip', lists: [types, actors, services, keys] },
};
