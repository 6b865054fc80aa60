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
  // `formatToParts` would name the numbers, and takes four times as long.
  const text = formatterOf(timeZone).format(timeMs);
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/gu) ?? []).map(Number);
  const shown = new Date(0);
  // Not Date.UTC: it takes the year 50 for 1950. `BC` has a letter that `AD` has not.
  shown.setUTCFullYear(text.includes('B') ? 1 - year : year, month - 1, day);
  shown.setUTCHours(hour, minute, second);
  return shown.getTime() - Math.floor(timeMs / 1000) * 1000;
}
