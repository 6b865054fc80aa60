/** A stretch of time with one offset from UTC: `startMs` inclusive, `endMs` exclusive. */
interface OffsetSpan {
  startMs: number;
  endMs: number;
  offsetMs: number;
}

const dayMs = 86_400_000;

/** No offset of a time zone, past ones included, is further from UTC than this. */
const greatestOffsetMs = 16 * 3_600_000;

/**
 * The wall clock of an IANA time zone: local time is an instant plus the offset at that instant, written as if it were
 * UTC. Asking `Intl` takes microseconds, so that the offsets of each UTC day are looked up once and kept; within a
 * day an offset changes once at most, and the instant of the change is found by halving.
 */
export class TimeZoneClock {
  readonly timeZone: string;
  readonly #format: Intl.DateTimeFormat | undefined;
  readonly #spansOfDay = new Map<number, readonly OffsetSpan[]>();

  /** @throws RangeError for a time zone that the browser does not know. */
  constructor(timeZone: string) {
    this.timeZone = timeZone;
    this.#format =
      timeZone === 'UTC'
        ? undefined
        : new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
          });
  }

  /** The stretch of one offset around this instant; it ends at the UTC day's border at the latest. */
  spanAt(ms: number): OffsetSpan {
    const day = Math.floor(ms / dayMs);
    if (!this.#format) return { startMs: day * dayMs, endMs: (day + 1) * dayMs, offsetMs: 0 };
    let spans = this.#spansOfDay.get(day);
    if (!spans) {
      spans = this.#readDay(day);
      this.#spansOfDay.set(day, spans);
    }
    const [first, second] = spans;
    if (!first) throw new Error('A day without a span');
    return second && ms >= second.startMs ? second : first;
  }

  /** Local time minus UTC at this instant, in milliseconds. */
  offsetAt(ms: number): number {
    return this.spanAt(ms).offsetMs;
  }

  /** The earliest instant at which the local clock shows `localMs` or later (a clock put forward may skip it). */
  instantOf(localMs: number): number {
    let span = this.spanAt(localMs - greatestOffsetMs);
    for (;;) {
      const instant = Math.max(span.startMs, localMs - span.offsetMs);
      if (instant < span.endMs) return instant;
      span = this.spanAt(span.endMs);
    }
  }

  #readDay(day: number): readonly OffsetSpan[] {
    const startMs = day * dayMs;
    const endMs = startMs + dayMs;
    const before = this.#askOffset(startMs);
    const after = this.#askOffset(endMs - 1000);
    if (before === after) return [{ startMs, endMs, offsetMs: before }];
    let last = startMs / 1000;
    let next = endMs / 1000 - 1;
    while (next - last > 1) {
      const middle = Math.floor((last + next) / 2);
      if (this.#askOffset(middle * 1000) === before) last = middle;
      else next = middle;
    }
    return [
      { startMs, endMs: next * 1000, offsetMs: before },
      { startMs: next * 1000, endMs, offsetMs: after },
    ];
  }

  #askOffset(ms: number): number {
    if (!this.#format) return 0;
    // `formatToParts` would name the numbers, and takes four times as long.
    const text = this.#format.format(ms);
    const [month = 0, day = 0, shownYear = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/gu) ?? []).map(
      Number,
    );
    const local = new Date(0);
    local.setUTCFullYear(text.includes('B') ? 1 - shownYear : shownYear, month - 1, day);
    local.setUTCHours(hour, minute, second);
    return local.getTime() - Math.floor(ms / 1000) * 1000;
  }
}
