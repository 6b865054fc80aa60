import { BitSet } from './BitSet.ts';
import { fieldOfFacet } from './textFields.ts';
import type { CodeColumn } from './CodeColumn.ts';
import type { LogView } from './LogView.ts';
import type { FacetName } from './protocol.ts';
import { RangeCounts } from './RangeCounts.ts';

/** How often each code of a facet occurs in a set of rows. */
interface CountedSet {
  set: BitSet;
  counts: Uint32Array;
}

type Changes = ReturnType<BitSet['changesFrom']>;

/**
 * Counts the codes of facets in sets of rows of one view. It starts from what it knows: no rows, all rows of the
 * stretch that the set lies in (a time range is one), or the set that the facet was counted in last, whichever differs
 * least. So a condition costs the rows that it takes away or leaves, whichever are fewer, and a small change of the filter
 * costs the rows that it changes.
 */
export class FacetCounter {
  readonly #view: LogView;
  readonly #ranges = new Map<FacetName, RangeCounts>();
  readonly #last = new Map<FacetName, CountedSet>();
  readonly #none: BitSet;
  /** The changes towards `#target`, by where they start: facets without a condition of their own share them. */
  readonly #changes = new Map<BitSet, Changes>();
  readonly #near = new Map<BitSet, boolean>();
  #target: BitSet | undefined;
  /** The stretch of rows that the target lies in, and how many of them it has. */
  #from = 0;
  #to = 0;
  #count = 0;
  #stretch: BitSet;

  constructor(view: LogView) {
    this.#view = view;
    this.#none = new BitSet(view.length);
    this.#stretch = this.#none;
  }

  /** @returns how often each code of the facet (0: absent) occurs in the rows; not to be changed. */
  *count(facet: FacetName, set: BitSet): Generator<void, Uint32Array> {
    if (this.#target !== set) this.#aimAt(set);
    const codes = this.#view.dictionaries.of(fieldOfFacet[facet]).count + 1;
    const counts = new Uint32Array(codes);
    const start = this.#startFor(facet, set, codes, counts);
    yield;
    const { added, removed } = this.#changesFrom(start, set);
    const [column, fallback] = this.#view.columnsOf(facet);
    addCounts(column, fallback, added, 1, counts);
    yield;
    addCounts(column, fallback, removed, -1, counts);
    this.#last.set(facet, { set, counts });
    return counts;
  }

  #aimAt(set: BitSet): void {
    this.#target = set;
    this.#changes.clear();
    this.#near.clear();
    this.#from = Math.max(0, set.firstFrom(0));
    this.#to = set.lastBefore(set.length) + 1;
    this.#count = set.count();
    this.#stretch = BitSet.ofRange(set.length, this.#from, this.#to);
  }

  /** Chooses where to start, and fills `counts` with what is known there. */
  #startFor(facet: FacetName, set: BitSet, codes: number, counts: Uint32Array): BitSet {
    const size = this.#count;
    const outside = this.#to - this.#from - size;
    const least = Math.min(size, outside);
    const last = this.#last.get(facet);
    if (last && this.#isNear(last.set, set, least)) {
      counts.set(last.counts);
      return last.set;
    }
    if (size <= outside) return this.#none;
    this.#rangesOf(facet, codes).addTo(counts, this.#from, this.#to);
    return this.#stretch;
  }

  /** Whether at most so many rows change. Facets that were counted together last time ask for the same set. */
  #isNear(from: BitSet, to: BitSet, most: number): boolean {
    let isNear = this.#near.get(from);
    if (isNear === undefined) {
      isNear = to.countDifferences(from, most) <= most;
      this.#near.set(from, isNear);
    }
    return isNear;
  }

  #rangesOf(facet: FacetName, codes: number): RangeCounts {
    let ranges = this.#ranges.get(facet);
    if (!ranges) {
      const [column, fallback] = this.#view.columnsOf(facet);
      ranges = new RangeCounts(column, fallback, this.#view.length, codes);
      this.#ranges.set(facet, ranges);
    }
    return ranges;
  }

  #changesFrom(from: BitSet, to: BitSet): Changes {
    let changes = this.#changes.get(from);
    if (!changes) {
      changes = to.changesFrom(from);
      this.#changes.set(from, changes);
    }
    return changes;
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
