import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

import { activitySearch, writeActivitySearch, type ActivitySearch } from './search/activitySearch.ts';

interface SearchControl {
  search: ActivitySearch;
  /** The query of the address with its `?`, for links that keep the search; empty without one. */
  addressQuery: string;
  /** @param how `replace` while a text is being typed, so that going back does not go through every letter. */
  setSearch: (search: ActivitySearch, how?: 'push' | 'replace') => void;
}

/** The state of the activity page. It is in the address and nowhere else. */
export function useActivitySearch(): SearchControl {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const search = useMemo(() => activitySearch(new URLSearchParams(query)), [query]);
  return {
    search,
    addressQuery: query === '' ? '' : `?${query}`,
    setSearch: (changed, how = 'push') =>
      setParams((before) => writeActivitySearch(before, changed), {
        replace: how === 'replace',
        preventScrollReset: true,
      }),
  };
}
