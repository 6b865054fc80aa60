import { BitSet } from './BitSet.ts';
import { fieldOfFacet } from './textFields.ts';
import type { CodeColumn } from './CodeColumn.ts';
import type { LogView } from './LogView.ts';
import type { FacetName } from './protocol.ts';

/** How often each code of a facet occurs in a set of rows. */
interface CountedSet {
  set: BitSet;
  counts: Uint32Array;
}

/** How far it is from one set to another; the rows only when they are needed. */
interface Change {
  size: number;
  rows: ReturnType<BitSet['changesFrom']> | undefined;
}

/**
 * Counts the codes of facets in sets of rows of one view. It starts from what it knows: no rows, all rows, or the set
 * that the facet was counted in last, whichever differs least. So no count looks at more than half of the log, and a small change
 * of the filter (the usual one) costs the rows that it changes.
 */
export class FacetCounter {
  readonly #view: LogView;
  readonly #totals = new Map<FacetName, CountedSet>();
  readonly #last = new Map<FacetName, CountedSet>();
  readonly #none: BitSet;
  readonly #all: BitSet;
  /** The changes towards `#target`, by where they start: facets without a condition of their own share them. */
  #changes = new Map<BitSet, Change>();
  #target: BitSet | undefined;

  constructor(view: LogView) {
    this.#view = view;
    this.#none = new BitSet(view.length);
    this.#all = BitSet.ofRange(view.length, 0, view.length);
  }

  /** @returns how often each code of the facet (0: absent) occurs in the rows; not to be changed. */
  count(facet: FacetName, set: BitSet): Uint32Array {
    const codes = this.#view.dictionaries.of(fieldOfFacet[facet]).count + 1;
    const counts = new Uint32Array(codes);
    const start = this.#nearest(facet, set, codes);
    counts.set(start.counts);
    const change = this.#changeBetween(start.set, set);
    change.rows ??= set.changesFrom(start.set);
    const [column, fallback] = this.#view.columnsOf(facet);
    addCounts(column, fallback, change.rows.added, 1, counts);
    addCounts(column, fallback, change.rows.removed, -1, counts);
    this.#last.set(facet, { set, counts });
    return counts;
  }

  #nearest(facet: FacetName, set: BitSet, codes: number): CountedSet {
    const size = this.#changeBetween(this.#none, set).size;
    const last = this.#last.get(facet);
    if (last && this.#changeBetween(last.set, set).size <= Math.min(size, set.length - size)) return last;
    if (size <= set.length / 2) return { set: this.#none, counts: new Uint32Array(0) };
    return this.#totalsOf(facet, codes);
  }

  #totalsOf(facet: FacetName, codes: number): CountedSet {
    let totals = this.#totals.get(facet);
    if (!totals) {
      totals = { set: this.#all, counts: new Uint32Array(codes) };
      const [column, fallback] = this.#view.columnsOf(facet);
      addCounts(column, fallback, this.#all.rows(), 1, totals.counts);
      this.#totals.set(facet, totals);
    }
    return totals;
  }

  #changeBetween(from: BitSet, to: BitSet): Change {
    if (this.#target !== to) this.#changes = new Map();
    this.#target = to;
    let change = this.#changes.get(from);
    if (!change) {
      change = { size: to.countDifferences(from), rows: undefined };
      this.#changes.set(from, change);
    }
    return change;
  }
}

/** Adds `step` to the count of each row's code; where the column has none, to that of the fallback's code. */
function addCounts(
  { codes }: CodeColumn,
  fallback: CodeColumn | undefined,
  rows: Uint32Array,
  step: 1 | -1,
  counts: Uint32Array,
): void {
  if (!codes) {
    if (fallback) addCounts(fallback, undefined, rows, step, counts);
    else counts[0] = (counts[0] ?? 0) + step * rows.length;
    return;
  }
  const otherCodes = fallback?.codes;
  if (otherCodes) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      const own = codes[row] ?? 0;
      const code = own === 0 ? (otherCodes[row] ?? 0) : own;
      counts[code] = (counts[code] ?? 0) + step;
    }
    return;
  }
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + step;
  }
}
