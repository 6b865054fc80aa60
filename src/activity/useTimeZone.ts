import { useSyncExternalStore } from 'react';

import { localTimeZone } from '../ui/formatTime.ts';
import { isTimeZone, type ActivitySearch } from './search/activitySearch.ts';
import { timeZonePreference } from './time/timeZonePreference.ts';

/** The IANA zone in which the page shows times: that of the address, else the one that the reader chose, else the browser's. */
export function useTimeZone(search: ActivitySearch): string {
  return timeZoneOf(search, useSyncExternalStore(timeZonePreference.subscribe, timeZonePreference.getSnapshot));
}

/** The same outside of drawing. @param preferred what the reader chose. */
export function timeZoneOf({ timeZone }: ActivitySearch, preferred: string | undefined): string {
  const chosen = timeZone ?? (preferred !== undefined && isTimeZone(preferred) ? preferred : 'local');
  return chosen === 'local' ? localTimeZone() : chosen;
}
