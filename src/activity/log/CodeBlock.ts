import { textFields } from './textFields.ts';

const mostRows = 512;
/** The place of the sums of `nullBits`, behind the texts. */
const nullsMember = textFields.length;

/**
 * The codes of the rows that were read last, a column after the other: on their way into the columns, which take a
 * block at once more cheaply than row by row.
 */
export class CodeBlock {
  /** Rows that are finished. */
  rows = 0;
  /** The bits that any of their sums of `nullBits` has. */
  allNulls = 0;
  readonly capacity = mostRows;
  #codes = new Uint32Array((textFields.length + 1) * mostRows);

  get isFull(): boolean {
    return this.rows === mostRows;
  }

  /** Which members of the finished rows were null, as sums of `nullBits`. */
  get nulls(): Uint32Array {
    return this.of(nullsMember);
  }

  /** Has its codes elsewhere from now on, where others write some of them. Those so far are copied, unless their memory is gone. */
  moveTo(codes: Uint32Array<ArrayBuffer>): void {
    if (this.#codes.length > 0) codes.set(this.#codes);
    this.#codes = codes;
  }

  /** A code of the row that is being read. */
  get(member: number): number {
    return this.#codes[member * mostRows + this.rows] ?? 0;
  }

  /** Sets a code of the row that is being read. @param member its place in `textFields` */
  set(member: number, code: number): void {
    this.#codes[member * mostRows + this.rows] = code;
  }

  /** Sets the sum of `nullBits` of the row that has been read. */
  setNulls(bits: number): void {
    this.set(nullsMember, bits);
    this.allNulls |= bits;
  }

  /** Forgets what was set for a row that is not finished. */
  dropRow(): void {
    for (let at = this.rows; at < this.#codes.length; at += mostRows) this.#codes[at] = 0;
  }

  /** The codes of a member in all finished rows. */
  of(member: number): Uint32Array {
    return this.#codes.subarray(member * mostRows, member * mostRows + this.rows);
  }

  clear(): void {
    this.#codes.fill(0);
    this.rows = 0;
    this.allNulls = 0;
  }
}
