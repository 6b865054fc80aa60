/** The number of set bits of a 32-bit word. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many words of 32 bits hold a bit for each of so many rows. */
export function wordsOf(length: number): number {
  return (length + 31) >>> 5;
}

/** A set of rows, a bit for each: intersecting a million rows takes a few microseconds. */
export class BitSet {
  readonly length: number;
  readonly words: Int32Array;

  constructor(length: number, words = new Int32Array(wordsOf(length))) {
    this.length = length;
    this.words = words;
  }

  /** The rows `from` (inclusive) to `to` (exclusive) of `length`. */
  static ofRange(length: number, from: number, to: number): BitSet {
    const set = new BitSet(length);
    if (from >= to) return set;
    const first = from >>> 5;
    const last = (to - 1) >>> 5;
    set.words.fill(-1, first, last + 1);
    set.words[first] = (set.words[first] ?? 0) & (-1 << (from & 31));
    set.words[last] = (set.words[last] ?? 0) & (-1 >>> (31 - ((to - 1) & 31)));
    return set;
  }

  has(row: number): boolean {
    return ((this.words[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
  }

  add(row: number): void {
    this.words[row >>> 5] = (this.words[row >>> 5] ?? 0) | (1 << (row & 31));
  }

  /** Keeps only the rows that are in `other` too. */
  intersect(other: BitSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & (other.words[i] ?? 0);
  }

  /** Takes the rows of `other` in. */
  unite(other: BitSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) | (other.words[i] ?? 0);
  }

  /** The rows that are not in the set. */
  inverse(): BitSet {
    const inverse = BitSet.ofRange(this.length, 0, this.length);
    for (let i = 0; i < this.words.length; i++) inverse.words[i] = (inverse.words[i] ?? 0) & ~(this.words[i] ?? 0);
    return inverse;
  }

  /** The number of rows that are in one of the two sets and not in both; a number above `most` once it is above that. */
  countDifferences(other: BitSet, most = Infinity): number {
    const { words } = this;
    let sum = 0;
    for (let start = 0; start < words.length && sum <= most; start += 1024) {
      const end = Math.min(words.length, start + 1024);
      for (let i = start; i < end; i++) sum += countBits((words[i] ?? 0) ^ (other.words[i] ?? 0));
    }
    return sum;
  }

  /** The number of rows in the set. */
  count(): number {
    const { words } = this;
    let sum = 0;
    for (let i = 0; i < words.length; i++) sum += countBits(words[i] ?? 0);
    return sum;
  }

  /** The number of rows between `from` (inclusive) and `to` (exclusive) that are in this set, and in `other` if there is one. */
  countRange(from: number, to: number, other: BitSet = this): number {
    if (from >= to) return 0;
    const a = this.words;
    const b = other.words;
    const first = from >>> 5;
    const last = (to - 1) >>> 5;
    const head = -1 << (from & 31);
    const tail = -1 >>> (31 - ((to - 1) & 31));
    if (first === last) return countBits((a[first] ?? 0) & (b[first] ?? 0) & head & tail);
    let sum = countBits((a[first] ?? 0) & (b[first] ?? 0) & head);
    for (let i = first + 1; i < last; i++) sum += countBits((a[i] ?? 0) & (b[i] ?? 0));
    return sum + countBits((a[last] ?? 0) & (b[last] ?? 0) & tail);
  }

  /** The number of rows that are in this set and not in the other. */
  countWithout(other: BitSet): number {
    const { words } = this;
    let sum = 0;
    for (let i = 0; i < words.length; i++) sum += countBits((words[i] ?? 0) & ~(other.words[i] ?? 0));
    return sum;
  }

  /** The first row of the set at or after `from`; -1 if there is none. */
  firstFrom(from: number): number {
    for (let i = from >>> 5; i < this.words.length; i++) {
      const word = (this.words[i] ?? 0) & (i === from >>> 5 ? -1 << (from & 31) : -1);
      if (word !== 0) return (i << 5) + 31 - Math.clz32(word & -word);
    }
    return -1;
  }

  /** The last row of the set before `to`; -1 if there is none. */
  lastBefore(to: number): number {
    for (let i = (to - 1) >> 5; i >= 0; i--) {
      const word = (this.words[i] ?? 0) & (i === (to - 1) >> 5 ? -1 >>> (31 - ((to - 1) & 31)) : -1);
      if (word !== 0) return (i << 5) + 31 - Math.clz32(word);
    }
    return -1;
  }

  /** The rows at some places among the rows of the set, by place, in one pass. @param ranks places from 0 on, ascending, all in the set */
  rowsOfRanks(ranks: readonly number[]): Map<number, number> {
    const rows = new Map<number, number>();
    let before = 0;
    let next = 0;
    for (let i = 0; i < this.words.length && next < ranks.length; i++) {
      let word = this.words[i] ?? 0;
      const end = before + countBits(word);
      for (let rank = ranks[next]; rank !== undefined && rank < end; rank = ranks[++next]) {
        for (; before < rank; before++) word &= word - 1;
        rows.set(rank, (i << 5) + 31 - Math.clz32(word & -word));
      }
      before = end;
    }
    return rows;
  }

  /** Writes the rows of the set at or after `from`, in order, as many as there is room for. @returns how many. */
  takeRows(from: number, rows: Uint32Array): number {
    let filled = 0;
    let word = (this.words[from >>> 5] ?? 0) & (-1 << (from & 31));
    for (let i = from >>> 5; i < this.words.length; word = this.words[++i] ?? 0) {
      for (; word !== 0; word &= word - 1) {
        if (filled === rows.length) return filled;
        rows[filled++] = (i << 5) + 31 - Math.clz32(word & -word);
      }
    }
    return filled;
  }

  /** The rows of the set, in order; `limit` of them at most, from the one at `position` on. */
  rows(position = 0, limit = Infinity): Uint32Array {
    const rows = new Uint32Array(Math.max(0, Math.min(limit, this.count() - position)));
    let skip = position;
    let filled = 0;
    for (let i = 0; i < this.words.length && filled < rows.length; i++) {
      let word = this.words[i] ?? 0;
      if (skip > 0) {
        const inWord = countBits(word);
        if (inWord <= skip) {
          skip -= inWord;
          continue;
        }
        for (; skip > 0; skip--) word &= word - 1;
      }
      for (; word !== 0 && filled < rows.length; word &= word - 1) {
        rows[filled++] = (i << 5) + 31 - Math.clz32(word & -word);
      }
    }
    return rows;
  }
}
