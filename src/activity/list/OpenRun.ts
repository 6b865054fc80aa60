import type { DaysAnswer, SortOrder } from '../log/protocol.ts';
import { RowFolds, type RowRun } from './RowFolds.ts';

/**
 * A run of equal rows that the reader opened, found again by its day and the number of older rows on it: new rows change neither,
 * whichever day they are of.
 */
export interface OpenRun {
  dayStartMs: number;
  olderRows: number;
}

/** What is kept of a run to find it again. */
export function openRunOf({ startsMs, counts }: DaysAnswer, order: SortOrder, { start, count }: RowRun): OpenRun {
  let dayRow = 0;
  for (const [day, rows] of counts.entries()) {
    if (start < dayRow + rows) {
      const olderRows = order === 'oldestFirst' ? start - dayRow : dayRow + rows - start - count;
      return { dayStartMs: startsMs[day] ?? Number.NaN, olderRows };
    }
    dayRow += rows;
  }
  throw new Error('The run is on none of the days');
}

/** The folds of a list in which some runs are open. A run that is not there any more, or has other older ends, is passed over. */
export function foldRows(days: DaysAnswer, order: SortOrder, open: readonly OpenRun[]): RowFolds {
  const folds = new RowFolds(days.runs);
  if (open.length === 0) return folds;
  const numbers = new Set<number>();
  let dayRow = 0;
  for (const [day, rows] of days.counts.entries()) {
    for (const { dayStartMs, olderRows } of open) {
      if (!Object.is(dayStartMs, days.startsMs[day])) continue;
      const row = order === 'oldestFirst' ? dayRow + olderRows : dayRow + rows - 1 - olderRows;
      const run = folds.runOf(row);
      const end = run === undefined ? -1 : order === 'oldestFirst' ? run.start : run.start + run.count - 1;
      if (row >= dayRow && row < dayRow + rows && row === end) numbers.add(folds.runNumberOf(row));
    }
    dayRow += rows;
  }
  return new RowFolds(days.runs, numbers);
}

/** Whether two stand for the same run. */
export const isSameRun = (a: OpenRun, b: OpenRun): boolean =>
  Object.is(a.dayStartMs, b.dayStartMs) && a.olderRows === b.olderRows;
