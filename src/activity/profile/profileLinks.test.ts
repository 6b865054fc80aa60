import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { profileFacets, type ProfileFacet } from '../../ui/paths.ts';
import { activitySearch } from '../search/activitySearch.ts';
import { fieldTerm } from '../search/SearchTerm.ts';
import { profileKinds } from './profileKinds.ts';
import { profileLinks, profileOfField } from './profileLinks.ts';

const value = fc.string({ minLength: 1, unit: 'grapheme' });
// A search for what is no address is a mistake, which the filter shows as one.
const anyValueOf = (facet: ProfileFacet) => (facet === 'ip' ? fc.oneof(fc.ipV4(), fc.ipV6()) : value);
const anyProfile = fc
  .constantFrom(...profileFacets)
  .chain((facet) => fc.record({ facet: fc.constant(facet), of: anyValueOf(facet) }));
const termsOf = (address: string) => activitySearch(new URL(address, 'https://dashboard.example').searchParams).terms;

describe('the links of a profile', () => {
  it('open the list with exactly its search, narrowed by a type where one was chosen', () => {
    fc.assert(
      fc.property(anyProfile, value, ({ facet, of }, type) => {
        const term = fieldTerm(profileKinds[facet].field, of);
        const links = profileLinks('o', term);
        expect(termsOf(links.list())).toEqual([term]);
        expect(termsOf(links.activity('a1'))).toEqual([term]);
        expect(termsOf(links.list({ field: 'type', value: type }))).toEqual([term, fieldTerm('type', type)]);
      }),
    );
  });
  it('lead in from the fields that have a page, and from no other', () => {
    expect(profileOfField('o', 'actorIpAddress', '203.0.113.7')).toBe(
      '/organizations/o/activities/by/ip?value=203.0.113.7',
    );
    expect(profileOfField('o', 'userAgent', 'curl')).toBeUndefined();
    expect(profileOfField('o', 'serviceId', '')).toBeUndefined();
    expect(profileOfField('o', 'actorId', undefined)).toBeUndefined();
  });
});
