import type { BitSet } from './BitSet.ts';
import { textFields } from './textFields.ts';
import type { LogView } from './LogView.ts';
import type { ActivityRow, SortOrder } from './protocol.ts';
import { readTargets } from './readTargets.ts';

/** Makes one row from its columns. */
export function readRow(view: LogView, row: number): ActivityRow {
  const { columns, dictionaries } = view;
  const createdAtMs = columns.timeMsOf(row);
  const texts: Partial<ActivityRow> = {};
  for (const [i, { field }] of textFields.entries()) {
    const code = columns.texts[i]?.get(row) ?? 0;
    if (code > 0) texts[field] = dictionaries.texts[i]?.textOf(code) ?? '';
  }
  return {
    id: view.idOf(row),
    ...(createdAtMs === undefined ? {} : { createdAtMs }),
    ...texts,
    damaged: columns.damaged.get(row) > 0,
    ...((columns.arrivals.get(row) & 1) === 1 ? { isLate: true as const } : {}),
  };
}

/** Makes one row to be shown: with what it was done to. */
const readWholeRow = (view: LogView, row: number): ActivityRow => ({
  ...readRow(view, row),
  ...readTargets(view, row),
});

/** The rows at the positions `from` (inclusive) to `to` (exclusive) of the result. */
export function readRows(view: LogView, result: BitSet, order: SortOrder, from: number, to: number): ActivityRow[] {
  const first = Math.max(0, from);
  if (order === 'newestFirst') {
    return Array.from(result.rows(first, to - first), (row) => readWholeRow(view, row));
  }
  // The log is kept newest first: the same rows, counted from the end of the dated ones, then of the others.
  const dated = result.countRange(0, view.dated);
  const count = result.count();
  const ranks: number[] = [];
  for (let position = first; position < Math.min(to, count); position++)
    ranks.push(positionInOrder(position, dated, count));
  const least = ranks.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = ranks.reduce((a, b) => Math.max(a, b), -1);
  const rows = ranks.length === 0 ? [] : result.rows(least, greatest - least + 1);
  return ranks.map((rank) => readWholeRow(view, rows[rank - least] ?? 0));
}

/** The rows at single positions of the result; positions past its end are left out. */
export function readRowsAt(
  view: LogView,
  result: BitSet,
  order: SortOrder,
  positions: readonly number[],
): { position: number; row: ActivityRow }[] {
  const dated = result.countRange(0, view.dated);
  const count = result.count();
  const wanted = positions
    .filter((position) => position < count)
    .map((position) => ({
      position,
      rank: order === 'newestFirst' ? position : positionInOrder(position, dated, count),
    }));
  const rows = result.rowsOfRanks(wanted.map(({ rank }) => rank).toSorted((a, b) => a - b));
  return wanted.map(({ position, rank }) => ({ position, row: readWholeRow(view, rows.get(rank) ?? 0) }));
}

/** All rows of the result as numbers, in this order. */
export function rowsInOrder(view: LogView, result: BitSet, order: SortOrder): Uint32Array {
  const rows = result.rows();
  if (order === 'oldestFirst') {
    const dated = result.countRange(0, view.dated);
    rows.subarray(0, dated).reverse();
    rows.subarray(dated).reverse();
  }
  return rows;
}

/** Where the row at a position of the newest-first order stands in the oldest-first order, and the other way round. */
export function positionInOrder(position: number, dated: number, count: number): number {
  return position < dated ? dated - 1 - position : count - 1 - (position - dated);
}
