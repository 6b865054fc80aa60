import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { endOfInterval, histogramEdges, histogramIntervals, startOfInterval } from './histogramIntervals.ts';
import { TimeZoneClock } from './TimeZoneClock.ts';

const hourMs = 3_600_000;
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Havana',
  'Africa/Cairo',
];
const instants = fc.integer({ min: Date.UTC(1985, 0), max: Date.UTC(2035, 0) });
const anyInterval = fc.constantFrom(...histogramIntervals.map(({ name }) => name));

/** The wall clock as `Intl` writes it, for comparison. */
function wallClock(timeZone: string, ms: number): string {
  return new Date(ms).toLocaleString('sv-SE', { timeZone });
}

const days = (timeZone: string, date: string): number => {
  const clock = new TimeZoneClock(timeZone);
  const start = startOfInterval(clock, Date.parse(`${date}T12:00:00Z`), '1d');
  return (endOfInterval(clock, start, '1d') - start) / hourMs;
};

describe('intervals are natural in their time zone', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Europe/Berlin', '2026-10-26', 24],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/Havana', '2026-11-01', 25],
    ['UTC', '2026-03-29', 24],
  ])('a day in %s on %s has %d hours', (timeZone, date, hours) => {
    expect(days(timeZone, date)).toBe(hours);
  });

  test('the hour that comes twice has two bars, the one that is left out has none', () => {
    const clock = new TimeZoneClock('Europe/Berlin');
    const hoursOf = (date: string): string[] => {
      const start = startOfInterval(clock, Date.parse(`${date}T12:00:00Z`), '1d');
      const { edgesMs } = histogramEdges(clock, start, start + 5 * hourMs, { interval: '1h' });
      return edgesMs.map((edge) => wallClock('Europe/Berlin', edge).slice(11, 16));
    };
    expect(hoursOf('2026-10-25')).toEqual(['00:00', '01:00', '02:00', '02:00', '03:00', '04:00']);
    expect(hoursOf('2026-03-29')).toEqual(['00:00', '01:00', '03:00', '04:00', '05:00', '06:00']);
  });

  test('weeks begin on Monday, quarters and years on their first day', () => {
    const clock = new TimeZoneClock('America/New_York');
    const startOf = (interval: '1w' | '3mo' | '1y'): string =>
      wallClock('America/New_York', startOfInterval(clock, Date.UTC(2026, 7, 4, 20), interval));
    expect(startOf('1w')).toBe('2026-08-03 00:00:00');
    expect(startOf('3mo')).toBe('2026-07-01 00:00:00');
    expect(startOf('1y')).toBe('2026-01-01 00:00:00');
  });

  test('the day that Samoa left out has no bar', () => {
    const clock = new TimeZoneClock('Pacific/Apia');
    const { edgesMs } = histogramEdges(clock, Date.UTC(2011, 11, 29, 12), Date.UTC(2012, 0, 1) - 14 * hourMs, {
      interval: '1d',
    });
    expect(edgesMs.map((edge) => wallClock('Pacific/Apia', edge).slice(0, 10))).toEqual([
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ]);
  });

  test('every instant is in exactly the interval that its start and end say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, anyInterval, (timeZone, ms, interval) => {
        const clock = new TimeZoneClock(timeZone);
        const start = startOfInterval(clock, ms, interval);
        const end = endOfInterval(clock, start, interval);
        expect(start).toBeLessThanOrEqual(ms);
        expect(end).toBeGreaterThan(ms);
        expect(startOfInterval(clock, end, interval)).toBe(end);
        expect(startOfInterval(clock, end - 1, interval)).toBe(start);
      }),
      { numRuns: 2000 },
    );
  }, 120_000);

  test('the clock agrees with Intl', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, ms) => {
        const local = new Date(ms + new TimeZoneClock(timeZone).offsetAt(ms)).toISOString();
        expect(local.slice(0, 19).replace('T', ' ')).toBe(wallClock(timeZone, ms));
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  test('the year 0, the first that a date-time can say, is one before the year 1', () => {
    // Before time zones, Berlin had its local mean time.
    const clock = new TimeZoneClock('Europe/Berlin');
    const startMs = Date.parse('0000-01-02T00:00:00Z');
    expect(clock.offsetAt(startMs)).toBe((53 * 60 + 28) * 1000);
    expect(startOfInterval(clock, startMs, '1y')).toBe(startMs - 24 * hourMs - (53 * 60 + 28) * 1000);
  });

  test('a histogram covers its range, and takes the finest interval that is allowed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        instants,
        fc.integer({ min: 1, max: 3e11 }),
        fc.integer({ min: 1, max: 120 }),
        (timeZone, from, length, maxBars) => {
          const clock = new TimeZoneClock(timeZone);
          const { interval, edgesMs } = histogramEdges(clock, from, from + length, { maxBars });
          expect(edgesMs[0]).toBe(startOfInterval(clock, from, interval));
          expect(edgesMs.at(-1)).toBeGreaterThanOrEqual(from + length);
          expect(edgesMs.at(-2)).toBeLessThan(from + length);
          expect(edgesMs.length - 1).toBeLessThanOrEqual(interval === '1y' ? Infinity : maxBars);
          const finer = histogramIntervals[histogramIntervals.findIndex(({ name }) => name === interval) - 1];
          const again = histogramEdges(clock, from, from + length, { interval: finer?.name ?? interval });
          expect(finer && again.interval === finer.name && again.edgesMs.length - 1 <= maxBars).not.toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);
});
