const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    ...(timeZone === 'local' ? {} : { timeZone }),
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/**
 * What the clock of a zone shows at a moment, minus what the clock of UTC shows, in milliseconds.
 *
 * @param timeMs milliseconds since 1970.
 * @param timeZone an IANA zone or `local`.
 * @throws RangeError for a zone that the browser does not know.
 */
export function zoneOffsetMs(timeMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const parts = new Map<string, string>();
  for (const { type, value } of formatterOf(timeZone).formatToParts(timeMs)) parts.set(type, value);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const shown = new Date(0);
  // Not Date.UTC: it takes the year 50 for 1950.
  shown.setUTCFullYear(parts.get('era') === 'BC' ? 1 - part('year') : part('year'), part('month') - 1, part('day'));
  shown.setUTCHours(part('hour'), part('minute'), part('second'));
  return shown.getTime() - Math.floor(timeMs / 1000) * 1000;
}
