import { pathTo, profileFacets, type ProfileFacet } from '../../ui/paths.ts';
import { writeActivitySearch, type ActivitySearch } from '../search/activitySearch.ts';
import { fieldTerm, type SearchField, type SearchTerm } from '../search/SearchTerm.ts';
import { termsOfRange, timeRangeOf } from '../time/TimeRange.ts';

/** The address of the activity list with the search of a profile, and of one activity over that list. */
export interface ProfileLinks {
  list: (narrowedBy?: { field: SearchField; value: string }) => string;
  activity: (activityId: string) => string;
}

/**
 * @param term what the profile is about, as a search.
 * @param search what the address of the profile says of the time: its range and zone go along.
 */
export function profileLinks(
  organizationId: string,
  term: SearchTerm,
  search: ActivitySearch = { terms: [], order: 'newestFirst' },
): ProfileLinks {
  const ofTime = termsOfRange(timeRangeOf(search.terms));
  const queryOf = (terms: readonly SearchTerm[]): string =>
    writeActivitySearch(new URLSearchParams(), {
      terms: [...terms, ...ofTime],
      order: 'newestFirst',
      timeZone: search.timeZone,
    }).toString();
  return {
    list: (narrowedBy) => {
      const terms = narrowedBy === undefined ? [term] : [term, fieldTerm(narrowedBy.field, narrowedBy.value)];
      return `${pathTo.activities(organizationId)}?${queryOf(terms)}`;
    },
    activity: (activityId) => `${pathTo.activity(organizationId, activityId)}?${queryOf([term])}`,
  };
}

/** The fields of an activity, and of a search, whose values have a profile. */
const facetOfField = new Map<string, ProfileFacet>([
  ...profileFacets.map((facet) => [facet, facet] as const),
  ['actorId', 'actor'],
  ['actorDetails', 'actor'],
  ['actorIpAddress', 'ip'],
  ['serviceId', 'service'],
  ['targetKeyId', 'key'],
]);

/** The profile of a field's value; undefined where there is none. */
export function profileOfField(organizationId: string, field: string, value: unknown): string | undefined {
  const facet = facetOfField.get(field);
  return facet === undefined || typeof value !== 'string' || value === ''
    ? undefined
    : pathTo.profile(organizationId, facet, value);
}
