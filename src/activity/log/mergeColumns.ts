import type { Columns } from './Columns.ts';
import type { Dictionary } from './Dictionary.ts';
import { IdIndex } from './IdIndex.ts';
import { compareRows } from './sortRows.ts';

/**
 * Merges two sets of rows with the same dictionaries, each in order and with each id once: a row of `added` takes the
 * place of the row of `old` with its id. Rows that are new get the number of the merge (counted from 1); those among them that
 * are older than the newest row of before are late: they happened earlier than something that was known already.
 * @returns the merged rows; `old` is used up.
 */
export function mergeColumns(old: Columns, added: Columns, oddIds: Dictionary, merge: number): Columns {
  if (added.length === 0) return old;
  const index = new IdIndex(added);
  for (let row = 0; row < added.length; row++) index.add(row);
  const both = old;
  const oldLength = old.length;
  const oldIds = old.ids;
  const kept = new Uint32Array(oldLength);
  let keptLength = 0;
  // What a row of `added` has from the one whose place it takes: -1 for a new one.
  const arrivals = new Int32Array(added.length).fill(-1);
  for (let row = 0; row < oldLength; row++) {
    const successor = index.find(oldIds, row);
    if (successor < 0) kept[keptLength++] = row;
    else arrivals[successor] = old.arrivals.get(row);
  }
  const newestMs = oldLength === 0 ? undefined : old.timeMsOf(0);
  for (let row = 0; row < added.length; row++) {
    const inherited = arrivals[row] ?? -1;
    const isLate = newestMs !== undefined && (added.timeMsOf(row) ?? Infinity) < newestMs;
    const code = inherited >= 0 ? inherited : merge * 2 + (isLate ? 1 : 0);
    if (code > 0) added.arrivals.append(row, code);
  }
  both.appendAll(added);
  const order = new Uint32Array(keptLength + added.length);
  let fromOld = 0;
  let fromAdded = oldLength;
  for (let i = 0; i < order.length; i++) {
    const takesOld =
      fromOld < keptLength &&
      (fromAdded >= both.length || compareRows(both, oddIds, kept[fromOld] ?? 0, fromAdded) < 0);
    order[i] = takesOld ? (kept[fromOld++] ?? 0) : fromAdded++;
  }
  return both.reordered(order);
}
