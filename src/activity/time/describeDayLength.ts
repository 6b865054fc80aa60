import { instantsOfLocal } from './instantsOfLocal.ts';
import { zoneOffsetMs } from '../../ui/timeZone/zoneOffsetMs.ts';

const dayMs = 86_400_000;

/**
 * What is unusual about the length of a day: `23 hours: the clock is put forward from 02:00 to 03:00`; undefined for a day of 24 hours.
 *
 * @param startMs the beginning of the day on the zone's clock, in milliseconds since 1970.
 * @param timeZone an IANA zone or `local`.
 */
export function describeDayLength(startMs: number, timeZone: string): string | undefined {
  const before = zoneOffsetMs(startMs, timeZone);
  const localDay = Math.floor((startMs + before) / dayMs) * dayMs;
  const next = instantsOfLocal(localDay + dayMs, timeZone);
  const endMs = next.kind === 'once' ? next.timeMs : next.kind === 'twice' ? next.firstMs : next.changeMs;
  const after = zoneOffsetMs(endMs - 1, timeZone);
  // A clock that is put forward at midnight itself leaves out the day's first hour.
  const leftOutMs = startMs + before - localDay;
  if (before === after && leftOutMs === 0) return undefined;
  const hours = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format((endMs - startMs) / 3_600_000);
  if (before === after) return `${hours} hours: the clock is put forward from 00:00 to ${clockOf(leftOutMs)}`;
  const changeMs = findChange(startMs, endMs, before, timeZone);
  const way = after > before ? 'forward' : 'back';
  return `${hours} hours: the clock is put ${way} from ${clockOf(changeMs + before)} to ${clockOf(changeMs + after)}`;
}

const clockOf = (localMs: number): string => new Date(localMs).toISOString().slice(11, 16);

/** The first whole second of a day at which the offset is no longer the one of its beginning. */
function findChange(startMs: number, endMs: number, before: number, timeZone: string): number {
  let last = startMs / 1000;
  let next = Math.ceil(endMs / 1000) - 1;
  while (next - last > 1) {
    const middle = Math.floor((last + next) / 2);
    if (zoneOffsetMs(middle * 1000, timeZone) === before) last = middle;
    else next = middle;
  }
  return next * 1000;
}
