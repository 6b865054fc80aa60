import type { BitSet } from './BitSet.ts';
import type { LogView } from './LogView.ts';
import type { RunsAnswer, SortOrder } from './protocol.ts';
import { positionInOrder } from './readRows.ts';
import type { SparseColumn } from './SparseColumn.ts';

/** Rows that are looked at before a newer question may come in between. */
const stepRows = 1 << 14;

/**
 * Finds the rows of the result that stand next to each other on one day and are the same but for id and time. A pass over the
 * result that leaves most pairs at their first differing value; what it finds is kept with the view, because a list asks again
 * with every stretch that it shows.
 *
 * @param key stands for the result and the days.
 * @param dayCounts the rows of each day, in the order asked for.
 */
export function* findRuns(
  view: LogView,
  result: BitSet,
  order: SortOrder,
  key: string,
  dayCounts: Uint32Array,
): Generator<void, RunsAnswer> {
  const dated = result.countRange(0, view.dated);
  const count = result.count();
  const kept = view.keptRuns(key);
  const found = kept ?? (yield* searchRuns(view, result, newestFirst(dayCounts, order, count > dated)));
  if (kept === undefined) view.keepRuns(key, found);
  // Copies: an answer is transferred.
  if (order === 'newestFirst') return { starts: found.starts.slice(), counts: found.counts.slice() };
  const runs = found.starts.length;
  const answer = { starts: new Uint32Array(runs), counts: new Uint32Array(runs) };
  const datedRuns = found.starts.findIndex((start) => start >= dated);
  for (let run = 0; run < runs; run++) {
    const length = found.counts[run] ?? 0;
    // The last row of a run is its first one in the other order.
    const start = positionInOrder((found.starts[run] ?? 0) + length - 1, dated, count);
    const place = positionInOrder(run, datedRuns < 0 ? runs : datedRuns, runs);
    answer.starts[place] = start;
    answer.counts[place] = length;
  }
  return answer;
}

/** The rows of each day from the newest on; those without a date are the last in both orders. */
function newestFirst(dayCounts: Uint32Array, order: SortOrder, hasUndated: boolean): Uint32Array {
  if (order === 'newestFirst') return dayCounts;
  const days = dayCounts.slice();
  (hasUndated ? days.subarray(0, -1) : days).reverse();
  return days;
}

function* searchRuns(view: LogView, result: BitSet, dayCounts: Uint32Array): Generator<void, RunsAnswer> {
  const { columns } = view;
  const extraOf = follow(columns.extras);
  const damagedOf = follow(columns.damaged);
  const arrivalOf = follow(columns.arrivals);
  const isAlone = (row: number): boolean => damagedOf(row) > 0 || (arrivalOf(row) & 1) === 1;
  // A stretch of the result at a time, after the last row of the stretch before.
  const rows = new Uint32Array(stepRows + 1);
  let day = 0;
  let dayStart = 0;
  const starts: number[] = [];
  const counts: number[] = [];
  const alike = new Uint32Array(stepRows);
  let end = -1;
  let taken = result.takeRows(0, rows.subarray(0, 1));
  for (let from = 0; taken > 0; from += taken) {
    taken = result.takeRows((rows[0] ?? 0) + 1, rows.subarray(1));
    // Column by column, each for the rows only that were the same as the one before them in all columns so far.
    let left = 0;
    for (let i = 1; i <= taken; i++) alike[left++] = i;
    for (const { codes } of columns.texts) if (codes !== undefined) left = keepAlike(codes, rows, alike, left);
    for (let i = 0; i < left; i++) {
      const at = alike[i] ?? 0;
      const position = from + at;
      const row = rows[at] ?? 0;
      const before = rows[at - 1] ?? 0;
      while (dayStart < position) dayStart += dayCounts[day++] ?? Infinity;
      if (position === dayStart || extraOf(before) !== extraOf(row) || isAlone(before) || isAlone(row)) continue;
      if (end === position) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      else {
        starts.push(position - 1);
        counts.push(2);
      }
      end = position + 1;
    }
    rows[0] = rows[taken] ?? 0;
    yield;
  }
  return { starts: Uint32Array.from(starts), counts: Uint32Array.from(counts) };
}

/** Leaves of `alike` the places in `rows` whose row has the same code as the row before it. @returns how many are left */
function keepAlike(codes: ArrayLike<number>, rows: Uint32Array, alike: Uint32Array, count: number): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    const at = alike[i] ?? 0;
    if (codes[rows[at] ?? 0] === codes[rows[at - 1] ?? 0]) alike[left++] = at;
  }
  return left;
}

/** Reads a sparse column by rows that never go back. */
function follow({ rows, codes, count }: SparseColumn): (row: number) => number {
  let at = 0;
  return (row) => {
    while (at < count && (rows[at] ?? 0) < row) at++;
    return at < count && rows[at] === row ? (codes[at] ?? 0) : 0;
  };
}
