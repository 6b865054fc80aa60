import { zoneOffsetMs } from './zoneOffsetMs.ts';

/** How far a zone's clock is from UTC at a moment: `UTC+1`, `UTC+5:45`, `UTC−3:30`; `UTC` where it is not. */
export function describeOffset(timeMs: number, timeZone: string): string {
  const minutes = Math.round(zoneOffsetMs(timeMs, timeZone) / 60_000);
  if (minutes === 0) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  const clock = `${Math.floor(Math.abs(minutes) / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  return `UTC${minutes < 0 ? '−' : '+'}${clock}`;
}
