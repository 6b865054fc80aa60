import type { CodeColumn } from './CodeColumn.ts';

/** Rows between two sums that are kept, at least: fewer save nothing that the rest of a query does not cost. */
const leastBlockRows = 1024;
/** Bytes for sums that a row may cost. */
const mostBytesOfRow = 1;

/**
 * How often each code occurs in a stretch of rows. Sums of all rows before each block are kept, so that a stretch costs the
 * difference of two of them and the rows at its ends. The more codes there are, the longer are the blocks.
 */
export class RangeCounts {
  readonly #column: CodeColumn;
  readonly #fallback: CodeColumn | undefined;
  readonly #codes: number;
  readonly #blockRows: number;
  /** Block after block, the count of each code in the rows before it. */
  readonly #sums: Uint32Array;

  /** @param fallback holds the code of a row where `column` has none @param codes codes are below this */
  constructor(column: CodeColumn, fallback: CodeColumn | undefined, length: number, codes: number) {
    this.#column = column;
    this.#fallback = fallback;
    this.#codes = codes;
    const mostBlocks = Math.max(1, Math.floor((length * mostBytesOfRow) / (codes * 4)));
    this.#blockRows = Math.max(leastBlockRows, Math.ceil(length / mostBlocks));
    const blocks = Math.floor(length / this.#blockRows) + 1;
    this.#sums = new Uint32Array(blocks * codes);
    const counts = new Uint32Array(codes);
    for (let block = 1; block < blocks; block++) {
      const start = (block - 1) * this.#blockRows;
      addStretch(column, fallback, start, start + this.#blockRows, 1, counts);
      this.#sums.set(counts, block * codes);
    }
  }

  /** Adds the counts of the rows `from` (inclusive) to `to` (exclusive) to `counts`. */
  addTo(counts: Uint32Array, from: number, to: number): void {
    const first = Math.round(from / this.#blockRows);
    const last = Math.round(to / this.#blockRows);
    const blocks = this.#sums.length / this.#codes;
    if (first >= last || last >= blocks) {
      addStretch(this.#column, this.#fallback, from, to, 1, counts);
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
    if (end < border) addStretch(this.#column, this.#fallback, end, border, step, counts);
    else addStretch(this.#column, this.#fallback, border, end, step === 1 ? -1 : 1, counts);
  }
}

function addStretch(
  { codes }: CodeColumn,
  fallback: CodeColumn | undefined,
  from: number,
  to: number,
  step: 1 | -1,
  counts: Uint32Array,
): void {
  if (!codes) {
    if (fallback) addStretch(fallback, undefined, from, to, step, counts);
    else counts[0] = (counts[0] ?? 0) + step * (to - from);
    return;
  }
  const otherCodes = fallback?.codes;
  if (otherCodes) {
    for (let row = from; row < to; row++) {
      const own = codes[row] ?? 0;
      const code = own === 0 ? (otherCodes[row] ?? 0) : own;
      counts[code] = (counts[code] ?? 0) + step;
    }
    return;
  }
  for (let row = from; row < to; row++) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + step;
  }
}
