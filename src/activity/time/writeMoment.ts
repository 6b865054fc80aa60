import { zoneOffsetMs } from '../../ui/timeZone/zoneOffsetMs.ts';

/**
 * A moment as the search writes it: as the clock of a zone shows it, with its offset, so that it means the same moment to everyone
 * who gets the link: `2026-11-24T09:30+01:00`. Seconds and milliseconds only where they are not zero. `readMoment` reads it back.
 *
 * @param timeMs milliseconds since 1970, whole, in the years 100 to 9999.
 * @param timeZone an IANA zone or `local`.
 */
export function writeMoment(timeMs: number, timeZone: string): string {
  const offsetMs = zoneOffsetMs(timeMs, timeZone);
  const local = new Date(timeMs + offsetMs);
  // Offsets with seconds, as of before the time of railways, and years that do not fit, are said in UTC.
  if (offsetMs % 60_000 !== 0 || local.getUTCFullYear() < 100 || local.getUTCFullYear() > 9999) {
    return writeMoment(timeMs, 'UTC');
  }
  const [date = '', clock = ''] = local.toISOString().slice(0, 23).split('T');
  const shortClock = clock.replace(/\.000$/u, '').replace(/^(\d\d:\d\d):00$/u, '$1');
  return `${date}T${shortClock}${writeOffset(offsetMs)}`;
}

/** An offset as in ISO 8601: `Z`, `+05:45`. @param offsetMs whole minutes, in milliseconds. */
function writeOffset(offsetMs: number): string {
  if (offsetMs === 0) return 'Z';
  const minutes = Math.abs(offsetMs) / 60_000;
  return `${offsetMs < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
