import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { HistogramAnswer } from '../log/protocol.ts';
import type { TimeRange } from '../time/TimeRange.ts';
import { chooseInterval } from './chooseInterval.ts';
import { countScale, shortCount } from './countScale.ts';
import { describeHourOfWeek } from './describeHourOfWeek.ts';
import { barIndexAt, listBars, sumBars } from './listBars.ts';
import { moveCursor } from './moveCursor.ts';
import { stackPaths } from './stackPaths.ts';
import { timeScale } from './timeScale.ts';
import { timeTicks } from './timeTicks.ts';
import { visitRange, type RangeHistory } from './visitRange.ts';

const histogram: fc.Arbitrary<HistogramAnswer> = fc
  .record({ widths: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), seriesCount: fc.nat(4) })
  .chain(({ widths, seriesCount }) =>
    fc
      .array(fc.nat(50), { minLength: widths.length * seriesCount, maxLength: widths.length * seriesCount })
      .map((counts) => ({
        interval: '1h' as const,
        edgesMs: Float64Array.from([0, ...widths], (_, index) =>
          widths.slice(0, index).reduce((sum, width) => sum + width, 0),
        ),
        series: ['api', 'user', 'odd', undefined].slice(0, seriesCount),
        counts: Uint32Array.from(counts),
        undated: 0,
      })),
  );

describe('the bars', () => {
  it('have together the counts of the histogram, and stand end to end', () => {
    fc.assert(
      fc.property(histogram, (answer) => {
        const bars = listBars(answer, {});
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(
          answer.counts.reduce((sum, count) => sum + count, 0),
        );
        expect(sumBars(bars, bars.length - 1, 0)).toEqual({
          fromMs: 0,
          toMs: answer.edgesMs.at(-1),
          count: bars.reduce((sum, { count }) => sum + count, 0),
          counts: answer.series.map((_, index) => bars.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0)),
        });
        for (const [index, bar] of bars.entries()) {
          expect(bars[index + 1]?.fromMs ?? bar.toMs).toBe(bar.toMs);
          expect(barIndexAt(bars, bar.fromMs)).toBe(index);
          expect(barIndexAt(bars, bar.toMs - 1)).toBe(index);
        }
      }),
    );
  });
  it('end where the range ends', () => {
    const answer = {
      interval: '1h' as const,
      edgesMs: Float64Array.of(0, 10, 20),
      series: ['user'],
      counts: Uint32Array.of(1, 2),
      undated: 0,
    };
    expect(listBars(answer, { fromMs: 4, toMs: 15 })).toEqual([
      { fromMs: 4, toMs: 10, count: 1, counts: [1] },
      { fromMs: 10, toMs: 15, count: 2, counts: [2] },
    ]);
  });
  it('are one path for each series, stacked, and never too low to be seen', () => {
    const bars = [
      { fromMs: 0, toMs: 50, count: 3, counts: [1, 2] },
      { fromMs: 50, toMs: 100, count: 1000, counts: [0, 1000] },
    ];
    expect(stackPaths(bars, timeScale({ fromMs: 0, toMs: 100 }, 100), 1000, 90)).toEqual([
      'M0 90H49V89.33H0Z',
      'M0 89.33H49V88H0ZM50 90H99V0H50Z',
    ]);
  });
  it('are as fine as there is room for', () => {
    expect(chooseInterval(3_600_000, 120)).toBe('30s');
    expect(chooseInterval(730 * 86_400_000, 140)).toBe('1w');
    expect(chooseInterval(1, 100)).toBe('1s');
    expect(chooseInterval(1e15, 1)).toBe('1y');
  });
});

describe('a scale', () => {
  it('of time leads to a place and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 2000 }), (share, widthPx) => {
        const domain = { fromMs: 1e12, toMs: 1e12 + 1_000_000 };
        const scale = timeScale(domain, widthPx);
        const timeMs = domain.fromMs + share * 1000;
        expect(scale.toMs(scale.toPx(timeMs))).toBeCloseTo(timeMs, 0);
        expect(scale.toPx(domain.fromMs - share)).toBe(0);
        expect(scale.toPx(domain.toMs + share)).toBe(widthPx);
      }),
    );
  });
  it('of counts ends at a round number that is enough, and not at more than twice as much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (greatest) => {
        const end = countScale(greatest).at(-1) ?? 0;
        expect(end).toBeGreaterThanOrEqual(greatest);
        expect(end).toBeLessThanOrEqual(2 * greatest);
        expect(countScale(greatest).every((count) => Number.isInteger(count))).toBe(true);
      }),
    );
    expect(countScale(0)).toEqual([1]);
    expect(shortCount(1250)).toBe('1.3k');
  });
});

const labels = (from: string, to: string, most: number, timeZone: string): string[] =>
  timeTicks({ fromMs: Date.parse(from), toMs: Date.parse(to) }, most, timeZone).map(({ label }) => label);

describe('the time axis', () => {
  it('says what is new at each mark', () => {
    expect(labels('2025-11-20T00:00Z', '2026-03-02T00:00Z', 5, 'UTC')).toEqual(['Dec', '2026', 'Feb', 'Mar']);
    expect(labels('2026-11-23T20:00Z', '2026-11-24T09:00Z', 5, 'UTC')).toEqual(['21:00', '24 Nov', '03:00', '06:00']);
    expect(labels('2026-11-24T09:00:00Z', '2026-11-24T09:00:20Z', 4, 'UTC')).toEqual([
      '09:00:00',
      '09:00:05',
      '09:00:10',
      '09:00:15',
    ]);
  });
  it('stands at round times of the zone, before and after a change of the clock', () => {
    expect(labels('2026-10-24T22:00Z', '2026-10-25T23:00Z', 5, 'Europe/Berlin')).toEqual([
      '25 Oct',
      '06:00',
      '12:00',
      '18:00',
    ]);
    const ticks = timeTicks(
      { fromMs: Date.parse('2026-10-24T22:00Z'), toMs: Date.parse('2026-10-25T23:00Z') },
      5,
      'Europe/Berlin',
    );
    // 25 hours: from midnight to six are seven.
    expect((ticks[1]?.timeMs ?? 0) - (ticks[0]?.timeMs ?? 0)).toBe(7 * 3_600_000);
  });
  it('begins a day whose midnight was left out where that day begins', () => {
    const stretch = { fromMs: Date.parse('2026-04-23T12:00Z'), toMs: Date.parse('2026-04-25T12:00Z') };
    expect(
      timeTicks(stretch, 3, 'Africa/Cairo').map(({ timeMs, label }) => [new Date(timeMs).toISOString(), label]),
    ).toEqual([
      ['2026-04-23T22:00:00.000Z', '24 Apr'],
      ['2026-04-24T21:00:00.000Z', '25 Apr'],
    ]);
  });
  it('never has more marks than there is room for, nor one outside', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe');
    const start = fc.integer({ min: 1_500_000_000_000, max: 1_800_000_000_000 });
    fc.assert(
      fc.property(
        start,
        fc.double({ min: 3, max: 11, noNaN: true }),
        fc.integer({ min: 2, max: 20 }),
        zones,
        (fromMs, power, most, zone) => {
          const stretch = { fromMs, toMs: Math.round(fromMs + 10 ** power) };
          const ticks = timeTicks(stretch, most, zone);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          for (const { timeMs } of ticks) {
            expect(timeMs).toBeGreaterThanOrEqual(stretch.fromMs);
            expect(timeMs).toBeLessThan(stretch.toMs);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the cursor', () => {
  it('stays among the bars', () => {
    expect(moveCursor('ArrowRight', 4, 5)).toBe(4);
    expect(moveCursor('PageDown', 4, 5)).toBe(0);
    expect(moveCursor('End', 0, 5)).toBe(4);
    expect(moveCursor('a', 0, 5)).toBeUndefined();
    expect(moveCursor('Home', 0, 0)).toBeUndefined();
  });
});

describe('the steps through time ranges', () => {
  const all: TimeRange = { kind: 'all' };
  const [day, week]: TimeRange[] = [
    { kind: 'last', span: '24h' },
    { kind: 'last', span: '7d' },
  ];
  const visit = (...ranges: (TimeRange | undefined)[]): RangeHistory =>
    ranges.reduce<RangeHistory>((history, range) => visitRange(history, range ?? all), { ranges: [all], at: 0 });

  it('go back to what was looked at before, and forward again', () => {
    expect(visit(week, day)).toEqual({ ranges: [all, week, day], at: 2 });
    expect(visit(week, day, week)).toEqual({ ranges: [all, week, day], at: 1 });
    expect(visit(week, day, week, day).at).toBe(2);
  });
  it('forget what could be gone forward to when another way is taken', () => {
    expect(visit(week, all, day)).toEqual({ ranges: [all, day], at: 1 });
  });
});

describe('an hour of the week', () => {
  it('is said with its day', () => {
    expect(describeHourOfWeek(0)).toBe('Mondays, 00:00 – 01:00');
    expect(describeHourOfWeek(33)).toBe('Tuesdays, 09:00 – 10:00');
    expect(describeHourOfWeek(167)).toBe('Sundays, 23:00 – 24:00');
  });
});
