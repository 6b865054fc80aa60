import { useCallback } from 'react';

import type { ActivityLog } from './ActivityLog.ts';
import { askAhead } from './askAhead.ts';
import { firstRows, listQuery } from './list/listQuery.ts';
import { useListAppearance } from './list/useListAppearance.ts';
import { overviewQuery } from './overviewQuery.ts';
import { activitySearch, writeActivitySearch, type ActivitySearch } from './search/activitySearch.ts';
import { toActivityFilter, type SearchContext } from './search/toActivityFilter.ts';

/** Gives what asks the log ahead for a search that the page is about to show: its rows and its count. */
export function useAskAhead(log: ActivityLog, context: SearchContext): (search: ActivitySearch) => void {
  const { isFolding } = useListAppearance();
  return useCallback(
    (search) => {
      // As the address will have it, so that it is the very question that will be asked.
      const { terms, order } = activitySearch(writeActivitySearch(new URLSearchParams(), search));
      const question = { filter: toActivityFilter(terms, context), order, timeZone: context.timeZone };
      askAhead(log, 'overview', overviewQuery(question));
      askAhead(log, 'list', listQuery(question, isFolding, { rows: firstRows }));
    },
    [log, context, isFolding],
  );
}
