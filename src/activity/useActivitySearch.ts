import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

import { activitySearch, writeActivitySearch, type ActivitySearch } from './search/activitySearch.ts';

interface SearchControl {
  search: ActivitySearch;
  /** The query of the address with its `?`, for links that keep the search; empty without one. */
  addressQuery: string;
  /** @param how given while a text is being typed: `push` for its first letter, then `replace`, so that it is one step back. */
  setSearch: (search: ActivitySearch, how?: 'push' | 'replace') => void;
}

/** The state of the activity page. It is in the address and nowhere else. */
export function useActivitySearch(): SearchControl {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const search = useMemo(() => activitySearch(new URLSearchParams(query)), [query]);
  const setSearch = useCallback(
    (changed: ActivitySearch, how?: 'push' | 'replace') =>
      setParams((before) => writeActivitySearch(before, changed), {
        replace: how === 'replace',
        preventScrollReset: true,
        // A click takes effect before the next one is read; while typing, drawing the list must not hold the letters up.
        flushSync: how === undefined,
      }),
    [setParams],
  );
  return { search, addressQuery: query === '' ? '' : `?${query}`, setSearch };
}
