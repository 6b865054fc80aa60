import type { Columns } from './Columns.ts';
import type { Dictionary } from './Dictionary.ts';
import { IdIndex } from './IdIndex.ts';
import { compareRows } from './sortRows.ts';

/**
 * Merges two sets of rows with the same dictionaries, each in order and with each id once: a row of `added` takes the
 * place of the row of `old` with its id.
 * @returns the merged rows; `old` is used up.
 */
export function mergeColumns(old: Columns, added: Columns, oddIds: Dictionary): Columns {
  if (added.length === 0) return old;
  const index = new IdIndex(added);
  for (let row = 0; row < added.length; row++) index.add(row);
  const both = old;
  const oldLength = old.length;
  const oldIds = old.ids;
  const kept = new Uint32Array(oldLength);
  let keptLength = 0;
  for (let row = 0; row < oldLength; row++) if (!index.has(oldIds, row)) kept[keptLength++] = row;
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
