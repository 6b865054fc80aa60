// As in `formatTime`: one English form everywhere, 24 hours, the month in letters.
const locale = 'en-GB';

const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const minute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const second = { ...minute, second: '2-digit' } as const;

const shapes = {
  /** 24 Nov 2026 */
  date,
  /** Tue, 24 Nov 2026 */
  dayDate: { weekday: 'short', ...date },
  /** 24 Nov */
  dayMonth: { day: 'numeric', month: 'short' },
  /** Nov */
  month: { month: 'short' },
  /** November 2026 */
  monthYear: { month: 'long', year: 'numeric' },
  /** 2026 */
  year: { year: 'numeric' },
  /** 09:14 */
  minute,
  /** 09:14:03 */
  second,
  /** 09:14:03.120 */
  millisecond: { ...second, fractionalSecondDigits: 3 },
  /** CET, GMT+5:45 */
  zoneName: { timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type MomentShape = keyof typeof shapes;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment in a short form, for axes and ranges.
 *
 * @param timeMs milliseconds since 1970.
 * @param timeZone an IANA zone or `local`.
 */
export function formatMoment(timeMs: number, shape: MomentShape, timeZone: string): string {
  const key = `${shape} ${timeZone}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(locale, {
      ...shapes[shape],
      ...(timeZone === 'local' ? {} : { timeZone }),
    });
    formatters.set(key, formatter);
  }
  if (shape !== 'zoneName') return formatter.format(timeMs);
  return formatter.formatToParts(timeMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
