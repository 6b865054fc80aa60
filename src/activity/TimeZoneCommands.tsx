import { preferTimeZone } from '../ui/timeZone/timeZonePreference.ts';
import { usePreferredTimeZone } from '../ui/timeZone/usePreferredTimeZone.ts';
import { useZoneCommands } from './time/useZoneCommands.ts';

/** Lets the palette change the zone of all times, from every page. Shows nothing. */
export function TimeZoneCommands() {
  useZoneCommands(usePreferredTimeZone(), preferTimeZone);
  return null;
}
