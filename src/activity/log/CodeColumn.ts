type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * The codes of a column, in the fewest bytes that hold them: none while all rows are absent (0), then one, two and
 * four bytes a row as greater codes appear.
 */
export class CodeColumn {
  codes: Codes | undefined;
  #greatest = 0;
  #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get byteLength(): number {
    return this.codes?.byteLength ?? 0;
  }

  /** Sets the codes of rows from `start` on, all below the capacity. @param greatest no code is above it */
  setBlock(start: number, codes: Uint32Array, greatest: number): void {
    if (greatest > this.#greatest) this.#widen(greatest);
    this.codes?.set(codes, start);
  }

  get(row: number): number {
    return this.codes?.[row] ?? 0;
  }

  /** Makes room for `capacity` rows, or gives up the room past them; rows below it stay. */
  resize(capacity: number): void {
    this.#capacity = capacity;
    const old = this.codes;
    if (!old) return;
    const codes = this.#allocate();
    codes.set(capacity < old.length ? old.subarray(0, capacity) : old);
    this.codes = codes;
  }

  /**
   * A column of `length` rows that has the other's code where this one has none: this one itself if there is no such row.
   * Both have codes of one dictionary.
   */
  filledFrom(other: CodeColumn, length: number): CodeColumn {
    const { codes } = this;
    const others = other.codes;
    if (!others) return this;
    if (!codes) return other;
    let row = 0;
    while (row < length && (codes[row] !== 0 || others[row] === 0)) row++;
    if (row === length) return this;
    const filled = new CodeColumn(length);
    filled.#greatest = Math.max(this.#greatest, other.#greatest);
    const all = filled.#allocate();
    all.set(codes.subarray(0, length));
    for (; row < length; row++) if (all[row] === 0) all[row] = others[row] ?? 0;
    filled.codes = all;
    return filled;
  }

  /** A column with the rows `order` of this one. */
  reordered(order: Uint32Array): CodeColumn {
    const column = new CodeColumn(order.length);
    const from = this.codes;
    if (!from) return column;
    column.#greatest = this.#greatest;
    const codes = column.#allocate();
    for (let i = 0; i < order.length; i++) codes[i] = from[order[i] ?? 0] ?? 0;
    column.codes = codes;
    return column;
  }

  /** Takes the codes of a column over, from row `start` on. */
  setAll(start: number, other: CodeColumn, length: number): void {
    if (!other.codes) return;
    if (other.#greatest > this.#greatest) this.#widen(other.#greatest);
    this.codes?.set(other.codes.subarray(0, length), start);
  }

  #widen(code: number): void {
    const old = this.codes;
    this.#greatest = code <= 0xff ? 0xff : code <= 0xffff ? 0xffff : 0xffffffff;
    const codes = this.#allocate();
    if (old) codes.set(old);
    this.codes = codes;
  }

  #allocate(): Codes {
    if (this.#greatest <= 0xff) return new Uint8Array(this.#capacity);
    return this.#greatest <= 0xffff ? new Uint16Array(this.#capacity) : new Uint32Array(this.#capacity);
  }
}
