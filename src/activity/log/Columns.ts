import { fieldIndex } from './LogDictionaries.ts';
import { textFields } from './textFields.ts';
import type { TextField } from './textFields.ts';
import type { CodeBlock } from './CodeBlock.ts';
import { CodeColumn } from './CodeColumn.ts';
import { SparseColumn } from './SparseColumn.ts';

/** However many rows a server promises, the room for them grows by so much at a time at most: a promise may be wrong. */
const mostGrowth = 64;
const mostRowsAhead = 2_000_000;
const leastSpare = 1.03;

/** A row on its way into the columns. */
export interface RowInput {
  readonly id0: number;
  readonly id1: number;
  readonly id2: number;
  /** NaN for a row without a date. */
  readonly timeMs: number;
  /** Code of the unknown members, of the damaged row's text; 0 for none. */
  readonly extra: number;
  readonly damaged: number;
}

/**
 * Rows as columns: no object for a row, about 28 bytes. Times are seconds plus one in 32 bits (0: no date) as long as
 * all rows have whole seconds between 1970 and 2106, and milliseconds in 64 bits (minus infinity: no date) once one has not.
 */
export class Columns {
  length = 0;
  times: Uint32Array | Float64Array;
  /** Three words a row, see `packId`. */
  ids: Uint32Array;
  readonly texts: readonly CodeColumn[];
  /** Which members were null, as sums of `nullBits`; of a member that came twice, the value counts if there is one. */
  readonly nulls: CodeColumn;
  extras = new SparseColumn();
  damaged = new SparseColumn();
  /** For rows that a merge brought: twice its number, and one more where the row is late. See `mergeColumns`. */
  arrivals = new SparseColumn();
  /** How many rows may be coming: a guess, so that there is room for them at once. */
  expectedRows = 0;
  #capacity: number;

  constructor(
    capacity = 1024,
    texts: readonly CodeColumn[] = textFields.map(() => new CodeColumn(capacity)),
    nulls = new CodeColumn(capacity),
  ) {
    this.#capacity = capacity;
    this.times = new Uint32Array(capacity);
    this.ids = new Uint32Array(capacity * 3);
    this.texts = texts;
    this.nulls = nulls;
  }

  get byteLength(): number {
    const columns = [this.times, this.ids, this.extras, this.damaged, this.arrivals, this.nulls, ...this.texts];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  append(input: RowInput): void {
    const row = this.length;
    if (row === this.#capacity) this.#grow();
    const { ids } = this;
    this.#setTime(row, input.timeMs);
    ids[row * 3] = input.id0;
    ids[row * 3 + 1] = input.id1;
    ids[row * 3 + 2] = input.id2;
    if (input.extra > 0) this.extras.append(row, input.extra);
    if (input.damaged > 0) this.damaged.append(row, input.damaged);
    this.length++;
  }

  /** Appends rows that are neither damaged nor have unknown members. @param ids three words for each @param timesMs since 1970 */
  appendRows(ids: Uint32Array, timesMs: Float64Array): void {
    while (this.length + timesMs.length > this.#capacity) this.#grow();
    this.ids.set(ids, this.length * 3);
    // One by one: where a time needs milliseconds, those of all rows before it are changed.
    for (let i = 0; i < timesMs.length; i++) this.#setTime(this.length++, timesMs[i] ?? Number.NaN);
  }

  /** Takes the codes of the last rows. @param counts the greatest code of each column so far */
  writeCodes(block: CodeBlock, counts: readonly number[]): void {
    const start = this.length - block.rows;
    for (const [i, column] of this.texts.entries()) column.setBlock(start, block.of(i), counts[i] ?? 0);
    this.nulls.setBlock(start, block.nulls, block.allNulls);
    block.clear();
  }

  column(field: TextField): CodeColumn {
    const column = this.texts[fieldIndex(field)];
    if (!column) throw new Error(`No such field: ${field}`);
    return column;
  }

  /** Milliseconds since 1970; undefined for a row without a date. */
  timeMsOf(row: number): number | undefined {
    const time = this.times[row] ?? 0;
    if (this.times instanceof Float64Array) return time === -Infinity ? undefined : time;
    return time === 0 ? undefined : (time - 1) * 1000;
  }

  /** What `times` holds for the first millisecond or second at or after `ms`: to compare with. */
  toTime(ms: number): number {
    return this.times instanceof Float64Array ? ms : Math.ceil(ms / 1000) + 1;
  }

  resize(capacity: number): void {
    this.#capacity = capacity;
    const times = this.times instanceof Float64Array ? new Float64Array(capacity) : new Uint32Array(capacity);
    times.set(this.times.subarray(0, this.length));
    this.times = times;
    const ids = new Uint32Array(capacity * 3);
    ids.set(this.ids.subarray(0, this.length * 3));
    this.ids = ids;
    for (const column of [this.nulls, ...this.texts]) column.resize(capacity);
  }

  /** Gives up the room past the last row, but for a little: to move all rows costs time too. */
  trim(): void {
    if (this.#capacity > this.length * leastSpare) this.resize(Math.max(1, this.length));
  }

  /** Columns with the rows `order` of these. */
  reordered(order: Uint32Array): Columns {
    const capacity = Math.max(1, order.length);
    const rows = order.length > 0 ? order : new Uint32Array(1);
    const to = new Columns(
      capacity,
      this.texts.map((column) => column.reordered(rows)),
      this.nulls.reordered(rows),
    );
    to.length = order.length;
    const { times, ids } = this;
    if (times instanceof Float64Array) to.times = new Float64Array(capacity);
    for (let i = 0; i < order.length; i++) {
      const row = order[i] ?? 0;
      to.times[i] = times[row] ?? 0;
      to.ids[i * 3] = ids[row * 3] ?? 0;
      to.ids[i * 3 + 1] = ids[row * 3 + 1] ?? 0;
      to.ids[i * 3 + 2] = ids[row * 3 + 2] ?? 0;
    }
    to.extras = this.extras.reordered(order);
    to.damaged = this.damaged.reordered(order);
    to.arrivals = this.arrivals.reordered(order);
    return to;
  }

  /** Appends all rows of columns with the same dictionaries. */
  appendAll(other: Columns): void {
    const start = this.length;
    if (other.times instanceof Float64Array) this.#useMilliseconds();
    this.resize(Math.max(1, start + other.length));
    if (this.times instanceof Float64Array && !(other.times instanceof Float64Array)) {
      for (let row = 0; row < other.length; row++) this.times[start + row] = other.timeMsOf(row) ?? -Infinity;
    } else this.times.set(other.times.subarray(0, other.length), start);
    this.ids.set(other.ids.subarray(0, other.length * 3), start * 3);
    for (const [i, column] of this.texts.entries()) {
      const from = other.texts[i];
      if (from) column.setAll(start, from, other.length);
    }
    this.nulls.setAll(start, other.nulls, other.length);
    for (const name of ['extras', 'damaged', 'arrivals'] as const) {
      const from = other[name];
      for (let i = 0; i < from.count; i++) this[name].append(start + (from.rows[i] ?? 0), from.codes[i] ?? 0);
    }
    this.length = start + other.length;
  }

  #grow(): void {
    const rows = this.#capacity;
    this.resize(Math.max(rows * 2, Math.min(this.expectedRows, rows * mostGrowth, rows + mostRowsAhead)));
  }

  #setTime(row: number, ms: number): void {
    if (this.times instanceof Uint32Array) {
      const seconds = ms / 1000;
      if (Number.isNaN(ms)) {
        this.times[row] = 0;
        return;
      }
      if (seconds >= 0 && seconds < 0xfffffffe && seconds === Math.floor(seconds)) {
        this.times[row] = seconds + 1;
        return;
      }
      this.#useMilliseconds();
    }
    this.times[row] = Number.isNaN(ms) ? -Infinity : ms;
  }

  #useMilliseconds(): void {
    if (this.times instanceof Float64Array) return;
    const times = new Float64Array(this.#capacity);
    for (let row = 0; row < this.length; row++) times[row] = this.timeMsOf(row) ?? -Infinity;
    this.times = times;
  }
}
