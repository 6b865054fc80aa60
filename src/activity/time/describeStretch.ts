import { formatMoment } from './formatMoment.ts';
import { zoneOffsetMs } from '../../ui/timeZone/zoneOffsetMs.ts';

/** Whether the clock of a zone shows midnight at a moment, or the first time of a day whose midnight was left out. */
export function isDayStart(timeMs: number, timeZone: string): boolean {
  const dayOf = (ms: number): number => Math.floor((ms + zoneOffsetMs(ms, timeZone)) / 86_400_000);
  return dayOf(timeMs) !== dayOf(timeMs - 1);
}

/** A moment to the minute, or as fine as it is: `24 Nov 2026, 09:14`. */
export const describeMoment = (timeMs: number, timeZone: string): string =>
  `${formatMoment(timeMs, 'date', timeZone)}, ${formatMoment(timeMs, clockShape(timeMs), timeZone)}`;

/**
 * A stretch of time in words, as short as can be: `Tue, 24 Nov 2026`, `23 Nov 2026 – 29 Nov 2026` (whole days, the last one
 * included), `24 Nov 2026, 09:00 – 10:30`. Where the clock changes in between, the names of the zone's times stand beside.
 *
 * @param fromMs inclusive, `toMs` exclusive: milliseconds since 1970.
 * @param timeZone an IANA zone or `local`.
 */
export function describeStretch(fromMs: number, toMs: number, timeZone: string): string {
  const dateOf = (timeMs: number): string => formatMoment(timeMs, 'date', timeZone);
  if (isDayStart(fromMs, timeZone) && isDayStart(toMs, timeZone)) {
    return dateOf(fromMs) === dateOf(toMs - 1)
      ? formatMoment(fromMs, 'dayDate', timeZone)
      : `${dateOf(fromMs)} – ${dateOf(toMs - 1)}`;
  }
  const hasChange = zoneOffsetMs(fromMs, timeZone) !== zoneOffsetMs(toMs, timeZone);
  const nameOf = (timeMs: number): string => (hasChange ? ` ${formatMoment(timeMs, 'zoneName', timeZone)}` : '');
  const end =
    dateOf(fromMs) === dateOf(toMs) ? formatMoment(toMs, clockShape(toMs), timeZone) : describeMoment(toMs, timeZone);
  return `${describeMoment(fromMs, timeZone)}${nameOf(fromMs)} – ${end}${nameOf(toMs)}`;
}

const clockShape = (timeMs: number): 'minute' | 'second' | 'millisecond' =>
  timeMs % 1000 !== 0 ? 'millisecond' : timeMs % 60_000 !== 0 ? 'second' : 'minute';
