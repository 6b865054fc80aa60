import { BrowserPreference } from '../BrowserPreference.ts';
import { localTimeZone } from '../formatTime.ts';
import { isTimeZone } from './isTimeZone.ts';

/** The zone in which the reader wants to see times: an IANA zone, `local`, or undefined for no choice, which is `local` too. */
export const timeZonePreference = new BrowserPreference('activity.timeZone');

/** The IANA zone that a choice means: without one, and for one that this browser does not know, the browser's. */
export const preferredTimeZone = (chosen: string | undefined): string =>
  chosen === undefined || chosen === 'local' || !isTimeZone(chosen) ? localTimeZone() : chosen;

/** Keeps a zone as the one that the reader wants. @param timeZone an IANA zone, or `local`. */
export const preferTimeZone = (timeZone: string): void =>
  timeZonePreference.set(timeZone === 'local' ? undefined : timeZone);
