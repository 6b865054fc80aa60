/** An IANA time zone, or `local` for that of the browser. */
export type TimeZoneChoice = string;

// One fixed English form everywhere: the texts around it are English, and 24 hours with the month in letters can be misread by nobody.
const locale = 'en-GB';

const dateParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const clockParts = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

const shapes = {
  /** 24 Nov 2026, 09:14:03 CET */
  full: { ...dateParts, ...clockParts, timeZoneName: 'short' },
  /** 24 Nov 2026, 09:14:03 */
  dateAndClock: { ...dateParts, ...clockParts },
  /** 24 Nov 2026 */
  date: dateParts,
  /** Tuesday 24 November 2026 */
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 09:14:03 */
  clock: clockParts,
  /** 09:14:03 CET */
  clockInZone: { ...clockParts, timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeShape = keyof typeof shapes;

// Making a formatter costs more than a hundred uses of it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(shape: TimeShape, timeZone: TimeZoneChoice): Intl.DateTimeFormat {
  const key = `${shape} ${timeZone}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat(locale, {
    ...shapes[shape],
    ...(timeZone === 'local' ? {} : { timeZone }),
  });
  formatters.set(key, formatter);
  return formatter;
}

/**
 * A moment in words.
 * @param timeMs milliseconds since 1970.
 * @param timeZone an IANA zone such as `UTC` or `Europe/Berlin`, or `local`.
 * @returns for example `24 Nov 2026, 09:14:03 CET`; `an unreadable time` for NaN.
 */
export function formatTime(timeMs: number, shape: TimeShape, timeZone: TimeZoneChoice): string {
  if (Number.isNaN(timeMs)) return 'an unreadable time';
  return formatterOf(shape, timeZone).format(timeMs);
}

/** The clock of a moment of today, `09:14:03`, and else with its date: a page that is left open tells of yesterday. */
export function formatRecentTime(timeMs: number, nowMs: number, timeZone: TimeZoneChoice): string {
  const isToday = formatTime(timeMs, 'date', timeZone) === formatTime(nowMs, 'date', timeZone);
  return formatTime(timeMs, isToday ? 'clock' : 'dateAndClock', timeZone);
}

/** `from`: the unit is used from so many of it on. Years from two on: "last year" would be said of 23 months. */
const relativeUnits = [
  { unit: 'year', seconds: 31_556_952, from: 2 },
  { unit: 'month', seconds: 2_629_746, from: 1 },
  { unit: 'week', seconds: 604_800, from: 1 },
  { unit: 'day', seconds: 86_400, from: 1 },
  { unit: 'hour', seconds: 3600, from: 1 },
  { unit: 'minute', seconds: 60, from: 1 },
] as const;

const relativeFormatter = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

/**
 * How long ago, or in how long: `3 minutes ago`, `yesterday`, `in 2 months`; `just now` within a minute. The largest whole
 * unit is used, and never rounded up: 59 minutes are not an hour.
 */
export function formatRelativeTime(timeMs: number, nowMs: number): string {
  if (Number.isNaN(timeMs)) return 'an unreadable time';
  const seconds = (timeMs - nowMs) / 1000;
  const found = relativeUnits.find(({ seconds: length, from }) => Math.abs(seconds) >= length * from);
  return found === undefined ? 'just now' : relativeFormatter.format(Math.trunc(seconds / found.seconds), found.unit);
}

/** The browser's own time zone, for example `Europe/Berlin`. */
export const localTimeZone = (): string => (localZone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Looked up once: to ask costs a third of a millisecond, and the page asks with every letter in the filter. */
let localZone: string | undefined;
