import { pathTo } from '../../ui/paths.ts';
import { writeActivitySearch } from '../search/activitySearch.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { useActivitySearch } from '../useActivitySearch.ts';

/** Where an explanation leads to: one activity beside the list as it is, or the list of all damaged rows. */
export function useExplanationLinks(organizationId: string) {
  const { search } = useActivitySearch();
  const queryOf = (terms: readonly SearchTerm[]): string => {
    const query = writeActivitySearch(new URLSearchParams(), { ...search, terms }).toString();
    return query === '' ? '' : `?${query}`;
  };
  return {
    activity: (id: string): string => pathTo.activity(organizationId, id) + queryOf(search.terms),
    damaged: pathTo.activities(organizationId) + queryOf([{ kind: 'damaged', isExcluded: false }]),
  };
}
