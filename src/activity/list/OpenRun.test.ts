import { describe, expect, it } from 'vitest';

import type { DaysAnswer } from '../log/protocol.ts';
import { foldRows, isSameRun, openRunOf } from './OpenRun.ts';

/** Days of 4 and 6 rows, and 3 without a date; runs of rows 1 and 2, 6 to 8, 11 and 12. */
const days: DaysAnswer = {
  startsMs: Float64Array.of(200, 100, Number.NaN),
  counts: Uint32Array.of(4, 6, 3),
  runs: { starts: Uint32Array.of(1, 6, 11), counts: Uint32Array.of(2, 3, 2) },
};
const orders = ['newestFirst', 'oldestFirst'] as const;
const runsOf = (answer: DaysAnswer) => {
  const folds = foldRows(answer, 'newestFirst', []);
  return Array.from(answer.runs?.starts ?? [], (row) => folds.runOf(row)).filter((run) => run !== undefined);
};
const openOf = (folds: ReturnType<typeof foldRows>) =>
  [1, 6, 7, 11, 12].filter((row) => folds.runOf(row)?.isOpen === true);

describe('a run that the reader opened', () => {
  it.each(orders)('is found again by its day, %s, undated rows included', (order) => {
    const [first, second, third] = runsOf(days).map((run) => openRunOf(days, order, run));
    if (first === undefined || second === undefined || third === undefined) throw new Error('No runs');
    expect(openOf(foldRows(days, order, [first]))).toEqual([1]);
    expect(openOf(foldRows(days, order, [second]))).toEqual([6, 7]);
    expect(openOf(foldRows(days, order, [third]))).toEqual([11, 12]);
    expect(openOf(foldRows(days, order, [third, first]))).toEqual([1, 11, 12]);
    expect([first, second, third].map((one) => isSameRun(one, third))).toEqual([false, false, true]);
  });

  it('stays open when new rows come, in its day or as its own first ones', () => {
    const [, second] = runsOf(days);
    if (second === undefined) throw new Error('No run');
    const open = openRunOf(days, 'newestFirst', second);
    const grown: DaysAnswer = {
      startsMs: Float64Array.of(300, 200, 100, Number.NaN),
      counts: Uint32Array.of(2, 4, 9, 3),
      // Two more rows like those of the run, and one before them.
      runs: { starts: Uint32Array.of(3, 9), counts: Uint32Array.of(2, 5) },
    };
    expect(foldRows(grown, 'newestFirst', [open]).runOf(9)).toEqual({ start: 9, count: 5, isOpen: true });
  });

  it('is passed over where there is no such run any more', () => {
    const [, second] = runsOf(days);
    if (second === undefined) throw new Error('No run');
    const open = openRunOf(days, 'newestFirst', second);
    expect(openOf(foldRows({ ...days, counts: Uint32Array.of(4, 2, 3) }, 'newestFirst', [open]))).toEqual([]);
    expect(openOf(foldRows({ ...days, startsMs: Float64Array.of(200, 99, 0) }, 'newestFirst', [open]))).toEqual([]);
    const longer = { ...days, runs: { starts: Uint32Array.of(6), counts: Uint32Array.of(4) } };
    expect(openOf(foldRows(longer, 'newestFirst', [open]))).toEqual([]);
    expect(foldRows({ startsMs: days.startsMs, counts: days.counts }, 'newestFirst', [open]).hiddenCount).toBe(0);
  });
});
