import { useSyncExternalStore } from 'react';

import { localTimeZone } from '../ui/formatTime.ts';
import { preferredTimeZone, timeZonePreference } from '../ui/timeZone/timeZonePreference.ts';
import type { ActivitySearch } from './search/activitySearch.ts';

/** The IANA zone in which the page shows times: that of the address, else the one that the reader chose, else the browser's. */
export function useTimeZone(search: ActivitySearch): string {
  return timeZoneOf(search, useSyncExternalStore(timeZonePreference.subscribe, timeZonePreference.getSnapshot));
}

/** The same outside of drawing. @param preferred what the reader chose. */
export function timeZoneOf({ timeZone }: ActivitySearch, preferred: string | undefined): string {
  if (timeZone === undefined) return preferredTimeZone(preferred);
  return timeZone === 'local' ? localTimeZone() : timeZone;
}
