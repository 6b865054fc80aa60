import { useSyncExternalStore } from 'react';

import { localTimeZone } from '../ui/formatTime.ts';
import { isTimeZone, type ActivitySearch } from './search/activitySearch.ts';
import { timeZonePreference } from './time/timeZonePreference.ts';

/** The IANA zone in which the page shows times: that of the address, else the one that the reader chose, else the browser's. */
export function useTimeZone({ timeZone }: ActivitySearch): string {
  const preferred = useSyncExternalStore(timeZonePreference.subscribe, timeZonePreference.getSnapshot);
  const chosen = timeZone ?? (preferred !== undefined && isTimeZone(preferred) ? preferred : 'local');
  return chosen === 'local' ? localTimeZone() : chosen;
}
