import type { CodeColumn } from './CodeColumn.ts';

/** Rows between two sums that are kept, at least: fewer save nothing that the rest of a query does not cost. */
const leastBlockRows = 1024;
/** Bytes for sums that a row may cost. */
const mostBytesOfRow = 1;
/** Rows that are counted before others get their turn: a fraction of a millisecond. */
const turnRows = 100_000;

/**
 * How often each code occurs in a stretch of rows. Sums of all rows before each block are kept, so that a stretch costs the
 * difference of two of them and the rows at its ends. The more codes there are, the longer are the blocks.
 */
export class RangeCounts {
  readonly #column: CodeColumn;
  readonly #codes: number;
  readonly #blockRows: number;
  /** Block after block, the count of each code in the rows before it. */
  readonly #sums: Uint32Array;

  private constructor(column: CodeColumn, length: number, codes: number) {
    this.#column = column;
    this.#codes = codes;
    const mostBlocks = Math.max(1, Math.floor((length * mostBytesOfRow) / (codes * 4)));
    this.#blockRows = Math.max(leastBlockRows, Math.ceil(length / mostBlocks));
    this.#sums = new Uint32Array((Math.floor(length / this.#blockRows) + 1) * codes);
  }

  /** Counts all rows of a column once. @param codes codes are below this */
  static *of(column: CodeColumn, length: number, codes: number): Generator<void, RangeCounts> {
    const ranges = new RangeCounts(column, length, codes);
    const sums = ranges.#sums;
    const blockRows = ranges.#blockRows;
    const counts = new Uint32Array(codes);
    for (let at = codes, row = 0; at < sums.length; at += codes, row += blockRows) {
      addStretch(column, row, row + blockRows, 1, counts);
      sums.set(counts, at);
      if (row % turnRows < blockRows) yield;
    }
    return ranges;
  }

  /** Adds the counts of the rows `from` (inclusive) to `to` (exclusive) to `counts`. */
  addTo(counts: Uint32Array, from: number, to: number): void {
    const lastBlock = this.#sums.length / this.#codes - 1;
    const first = Math.min(lastBlock, Math.round(from / this.#blockRows));
    const last = Math.min(lastBlock, Math.round(to / this.#blockRows));
    if (first >= last) {
      addStretch(this.#column, from, to, 1, counts);
      return;
    }
    const before = first * this.#codes;
    const after = last * this.#codes;
    for (let code = 0; code < this.#codes; code++) {
      counts[code] = (counts[code] ?? 0) + (this.#sums[after + code] ?? 0) - (this.#sums[before + code] ?? 0);
    }
    this.#addEnd(counts, from, first * this.#blockRows, 1);
    this.#addEnd(counts, to, last * this.#blockRows, -1);
  }

  /** Adds what lies between an end of the stretch and the block's border next to it, or takes it away, by which comes first. */
  #addEnd(counts: Uint32Array, end: number, border: number, step: 1 | -1): void {
    if (end < border) addStretch(this.#column, end, border, step, counts);
    else addStretch(this.#column, border, end, step === 1 ? -1 : 1, counts);
  }
}

function addStretch({ codes }: CodeColumn, from: number, to: number, step: 1 | -1, counts: Uint32Array): void {
  if (!codes) {
    counts[0] = (counts[0] ?? 0) + step * (to - from);
    return;
  }
  for (let row = from; row < to; row++) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + step;
  }
}
