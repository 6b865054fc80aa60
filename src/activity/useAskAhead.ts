import { useCallback } from 'react';

import { askAhead } from './askAhead.ts';
import { firstRows, listQuery } from './list/listQuery.ts';
import { useListAppearance } from './list/useListAppearance.ts';
import type { AskedLog } from './LogQuestion.ts';
import { overviewQuery } from './overviewQuery.ts';
import { activitySearch, writeActivitySearch, type ActivitySearch } from './search/activitySearch.ts';
import { toActivityFilter, type SearchContext } from './search/toActivityFilter.ts';
import { timeZonePreference } from '../ui/timeZone/timeZonePreference.ts';
import { timeZoneOf } from './useTimeZone.ts';

/** Gives what asks the log ahead for a search that the page is about to show: its rows and its count. */
export function useAskAhead(log: AskedLog, context: SearchContext): (search: ActivitySearch) => void {
  const { isFolding } = useListAppearance();
  return useCallback((search) => askSearchAhead(log, search, context, isFolding), [log, context, isFolding]);
}

/** Asks as the page will when it shows this search. @param context that of the page as it still is. */
export function askSearchAhead(
  log: AskedLog,
  changed: ActivitySearch,
  context: SearchContext,
  isFolding: boolean,
): void {
  // As the address will have it, so that it is the very question that will be asked.
  const search = activitySearch(writeActivitySearch(new URLSearchParams(), changed));
  // Not that of the context: the zone may be what changes.
  const timeZone = timeZoneOf(search, timeZonePreference.getSnapshot());
  const filter = toActivityFilter(search.terms, { ...context, timeZone });
  const question = { filter, order: search.order, timeZone };
  askAhead(log, 'overview', overviewQuery(question));
  askAhead(log, 'list', listQuery(question, isFolding, { rows: firstRows }));
}
