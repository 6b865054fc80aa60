import { localTimeZone } from '../ui/formatTime.ts';
import type { ActivitySearch } from './search/activitySearch.ts';

/** The IANA zone in which the page shows times: that of the address, else that of the browser. */
export const useTimeZone = ({ timeZone }: ActivitySearch): string =>
  timeZone === undefined || timeZone === 'local' ? localTimeZone() : timeZone;
