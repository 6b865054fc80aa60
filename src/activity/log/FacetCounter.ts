import { BitSet } from './BitSet.ts';
import { fieldOfFacet } from './textFields.ts';
import { countCodes, countCodesOfTwo } from './countCodes.ts';
import type { LogView } from './LogView.ts';
import type { FacetName } from './protocol.ts';
import { RangeCounts } from './RangeCounts.ts';

/** How often each code of a facet occurs in a set of rows. */
interface CountedSet {
  set: BitSet;
  counts: Uint32Array;
}

interface Counting {
  facet: FacetName;
  counts: Uint32Array;
}

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

  constructor(view: LogView) {
    this.#view = view;
    this.#none = new BitSet(view.length);
  }

  /**
   * Facets with the same rows are counted together.
   * @param sets the rows to count each facet in
   * @returns for each facet how often each code (0: absent) occurs in its rows; not to be changed
   */
  *count(sets: ReadonlyMap<FacetName, BitSet>): Generator<void, ReadonlyMap<FacetName, Uint32Array>> {
    const facetsOf = new Map<BitSet, FacetName[]>();
    for (const [facet, set] of sets) facetsOf.set(set, [...(facetsOf.get(set) ?? []), facet]);
    const counted = new Map<FacetName, Uint32Array>();
    for (const [set, facets] of facetsOf) {
      for (const { facet, counts } of yield* this.#countIn(set, facets)) {
        counted.set(facet, counts);
        this.#last.set(facet, { set, counts });
      }
    }
    return counted;
  }

  *#countIn(set: BitSet, facets: readonly FacetName[]): Generator<void, readonly Counting[]> {
    const size = set.count();
    const from = Math.max(0, set.firstFrom(0));
    const to = set.lastBefore(set.length) + 1;
    const outside = to - from - size;
    const stretch = BitSet.ofRange(set.length, from, to);
    const startsNear = new Map<BitSet, boolean>();
    const countings = new Map<BitSet, Counting[]>();
    for (const facet of facets) {
      yield;
      const counts = new Uint32Array(this.#view.dictionaries.of(fieldOfFacet[facet]).count + 1);
      const last = this.#last.get(facet);
      let start = size <= outside ? this.#none : stretch;
      if (last) {
        // Facets that were counted together last time have the same set.
        const isNear = startsNear.get(last.set) ?? isWithin(last.set, set, Math.min(size, outside));
        startsNear.set(last.set, isNear);
        if (isNear) start = last.set;
      }
      if (start === stretch) (yield* this.#rangesOf(facet, counts.length)).addTo(counts, from, to);
      else if (last && start === last.set) counts.set(last.counts);
      countings.set(start, [...(countings.get(start) ?? []), { facet, counts }]);
    }
    for (const [start, counting] of countings) {
      if (start !== stretch) yield* this.#addRows(set, start, 1, counting);
      if (start !== this.#none) yield* this.#addRows(start, set, -1, counting);
    }
    return [...countings.values()].flat();
  }

  /** Adds `step` for each row that is in one set and not in the other, two facets at a time. */
  *#addRows(set: BitSet, without: BitSet, step: 1 | -1, countings: readonly Counting[]): Generator<void, void> {
    let waiting: { codes: Parameters<typeof countCodes>[3]; counts: Uint32Array } | undefined;
    for (const { facet, counts } of countings) {
      const { codes } = yield* this.#view.countedColumn(facet);
      if (!codes) counts[0] = (counts[0] ?? 0) + step * set.countWithout(without);
      else if (waiting) {
        yield;
        countCodesOfTwo(set.words, without.words, step, codes, counts, waiting.codes, waiting.counts);
        waiting = undefined;
      } else waiting = { codes, counts };
    }
    yield;
    if (waiting) countCodes(set.words, without.words, step, waiting.codes, waiting.counts);
  }

  *#rangesOf(facet: FacetName, codes: number): Generator<void, RangeCounts> {
    let ranges = this.#ranges.get(facet);
    if (!ranges) {
      ranges = yield* RangeCounts.of(yield* this.#view.countedColumn(facet), this.#view.length, codes);
      this.#ranges.set(facet, ranges);
    }
    return ranges;
  }
}

/** Whether at most so many rows are in one set only. */
function isWithin(a: BitSet, b: BitSet, most: number): boolean {
  return a.countDifferences(b, most) <= most;
}
