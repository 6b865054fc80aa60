/**
 * A time as ISO 8601 (RFC 3339), in UTC with a `Z` or at an offset from it. Whole seconds are written without a fraction, as the
 * API does.
 * @param ms milliseconds since 1970.
 * @param offsetMs local time minus UTC; shown in whole minutes.
 */
export function formatIsoTime(ms: number, offsetMs?: number): string {
  const local = new Date(ms + (offsetMs ?? 0)).toISOString().replace(/(?:\.000)?Z$/u, '');
  if (offsetMs === undefined) return `${local}Z`;
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const sign = offsetMs < 0 ? '-' : '+';
  return `${local}${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
