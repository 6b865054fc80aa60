/** Codes of the few rows that have any: a sorted list of rows and their codes, so that the others cost nothing. */
export class SparseColumn {
  count = 0;
  rows = new Uint32Array(0);
  codes = new Uint32Array(0);

  get byteLength(): number {
    return this.rows.byteLength + this.codes.byteLength;
  }

  /** Adds a row past those that are there. */
  append(row: number, code: number): void {
    if (this.count === this.rows.length) this.resize(Math.max(16, this.count * 2));
    this.rows[this.count] = row;
    this.codes[this.count] = code;
    this.count++;
  }

  /** The code of a row, 0 if it has none. */
  get(row: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low < this.count && this.rows[low] === row ? (this.codes[low] ?? 0) : 0;
  }

  /** A column with the rows `order` of this one. */
  reordered(order: Uint32Array): SparseColumn {
    const column = new SparseColumn();
    if (this.count === 0) return column;
    const codeOfRow = new Uint32Array((this.rows[this.count - 1] ?? 0) + 1);
    for (let i = 0; i < this.count; i++) codeOfRow[this.rows[i] ?? 0] = this.codes[i] ?? 0;
    for (let row = 0; row < order.length; row++) {
      const code = codeOfRow[order[row] ?? 0] ?? 0;
      if (code > 0) column.append(row, code);
    }
    column.resize(column.count);
    return column;
  }

  resize(capacity: number): void {
    const rows = new Uint32Array(capacity);
    const codes = new Uint32Array(capacity);
    rows.set(this.rows.subarray(0, this.count));
    codes.set(this.codes.subarray(0, this.count));
    this.rows = rows;
    this.codes = codes;
  }
}
