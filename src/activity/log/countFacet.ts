import type { BitSet } from './BitSet.ts';
import type { CodeColumn } from './CodeColumn.ts';
import { fieldOfFacet } from './activityFields.ts';
import { foldText } from './foldText.ts';
import type { LogView } from './LogView.ts';
import type { ActivityQuery, FacetAnswer, FacetName, FacetValue } from './protocol.ts';

/** The rows that are counted for a facet, and those that are not, whichever are fewer. */
export interface CountedRows {
  rows: Uint32Array;
  /** Whether `rows` are those to leave out. */
  isComplement: boolean;
}

/** Lists the rows of a set, or those outside, so that no facet has to look at more than half of the log. */
export function listCountedRows(set: BitSet): CountedRows {
  const isComplement = set.count() > set.length / 2;
  return { rows: isComplement ? set.inverse().rows() : set.rows(), isComplement };
}

/** Counts the values of one facet in the rows, and picks the most frequent. */
export function* countFacet(
  view: LogView,
  counted: CountedRows,
  { facet, top, search = '' }: NonNullable<ActivityQuery['facets']>[number],
): Generator<void, FacetAnswer> {
  const counts = countCodes(view, facet, counted);
  const dictionary = view.dictionaries.of(fieldOfFacet[facet]);
  const labels = facet === 'actor' ? view.actorLabels() : undefined;
  const folded = foldText(search);
  if (folded !== '') {
    const { hits } = yield* view.indexes.searchText(dictionary).find(folded, dictionary.count);
    for (let code = 0; code < counts.length; code++) {
      if (hits[code] !== 1 && hits[labels?.[code] ?? 0] !== 1) counts[code] = 0;
    }
  }
  // "Absent" comes last among equals.
  const compare = (a: number, b: number): number =>
    (counts[b] ?? 0) - (counts[a] ?? 0) || (a === 0 || b === 0 ? b - a : dictionary.compare(a, b));
  const best: number[] = [];
  let distinct = 0;
  let restCount = 0;
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    distinct++;
    restCount += count;
    insertIfBest(best, code, top, compare);
  }
  const values = best.map((code): FacetValue => {
    const count = counts[code] ?? 0;
    restCount -= count;
    const value = code === 0 ? undefined : dictionary.textOf(code);
    const label = labels?.[code] ?? 0;
    return label > 0 && label !== code ? { value, label: dictionary.textOf(label), count } : { value, count };
  });
  return { values, distinct, restCount };
}

/** Keeps the first `top` codes in order: of many codes, few get past the first comparison. */
function insertIfBest(best: number[], code: number, top: number, compare: (a: number, b: number) => number): void {
  const last = best.at(-1);
  if (best.length >= top && (last === undefined || compare(code, last) > 0)) return;
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(code, best[middle] ?? 0) < 0) high = middle;
    else low = middle + 1;
  }
  best.splice(low, 0, code);
  if (best.length > top) best.pop();
}

function countCodes(view: LogView, facet: FacetName, { rows, isComplement }: CountedRows): Uint32Array {
  const [column, fallback] = view.columnsOf(facet);
  const codes = view.dictionaries.of(fieldOfFacet[facet]).count + 1;
  const counts = new Uint32Array(codes);
  countListed(column, fallback, rows, counts);
  if (!isComplement) return counts;
  const totals = view.totalsOf(facet, () => {
    const all = new Uint32Array(codes);
    countAll(column, fallback, view.length, all);
    return all;
  });
  for (let code = 0; code < codes; code++) counts[code] = (totals[code] ?? 0) - (counts[code] ?? 0);
  return counts;
}

function countListed(
  { codes }: CodeColumn,
  fallback: CodeColumn | undefined,
  rows: Uint32Array,
  counts: Uint32Array,
): void {
  if (!codes) {
    if (fallback) countListed(fallback, undefined, rows, counts);
    else counts[0] = rows.length;
    return;
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const code = codes[row] ?? 0;
    // Rows without a value are counted as such, and then again where there is a fallback.
    counts[code] = (counts[code] ?? 0) + 1;
  }
  if (!fallback?.codes || counts[0] === 0) return;
  counts[0] = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    if (codes[row] !== 0) continue;
    const code = fallback.codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function countAll({ codes }: CodeColumn, fallback: CodeColumn | undefined, length: number, counts: Uint32Array): void {
  for (let row = 0; row < length; row++) {
    const code = codes?.[row] || fallback?.codes?.[row] || 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}
