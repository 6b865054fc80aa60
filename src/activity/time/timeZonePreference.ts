import { BrowserPreference } from './BrowserPreference.ts';

/** The zone in which the reader wants to see times: an IANA zone, `local`, or undefined for no choice, which is `local` too. */
export const timeZonePreference = new BrowserPreference('activity.timeZone');
