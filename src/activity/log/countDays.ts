import type { BitSet } from './BitSet.ts';
import { clockOf } from './buildHistogram.ts';
import { startOfInterval } from './histogramIntervals.ts';
import type { LogView } from './LogView.ts';
import type { DaysAnswer, SortOrder } from './protocol.ts';

/** The days of the result, for headings: a few steps for each day that has rows, whatever the number of rows. */
export function countDays(view: LogView, result: BitSet, order: SortOrder, timeZone: string): DaysAnswer {
  const clock = clockOf(timeZone);
  const days: { startMs: number; count: number }[] = [];
  let row = result.firstFrom(0);
  while (row >= 0 && row < view.dated) {
    const startMs = startOfInterval(clock, view.columns.timeMsOf(row) ?? 0, '1d');
    const end = view.firstRowBefore(startMs);
    days.push({ startMs, count: result.countRange(row, end) });
    row = result.firstFrom(end);
  }
  if (order === 'oldestFirst') days.reverse();
  const undated = result.countRange(view.dated, view.length);
  if (undated > 0) days.push({ startMs: Number.NaN, count: undated });
  return {
    startsMs: Float64Array.from(days, ({ startMs }) => startMs),
    counts: Uint32Array.from(days, ({ count }) => count),
  };
}
