import { decodeText, encodeText } from './encodeText.ts';
import { equalBytes } from './equalBytes.ts';
import { hashBytes } from './hashBytes.ts';

/** Words of 4 bytes are read past the end of a value. */
const paddingBytes = 8;

/**
 * The distinct texts of a column, by code: 1 for the first that came, 0 for "absent". Texts are looked up by their
 * bytes, and become strings only when somebody wants to see them. An open hash table over one heap of bytes: no object
 * for each text, and no limit to their number.
 */
export class Dictionary {
  /** The greatest code. */
  count = 0;
  #heap = new Uint8Array(256);
  #view = new DataView(this.#heap.buffer);
  /** `#ends[code]` is the end of its bytes in the heap; they start at the end of the code before. */
  #ends = new Uint32Array(16);
  /** Pairs of a hash and its code; code 0 is a free slot. Side by side, so that a look costs one miss of the cache. */
  #slots = new Int32Array(64);
  #texts: string[] = [];

  /** Bytes that this holds, those reserved included; strings made for showing not. */
  get byteLength(): number {
    return this.#heap.byteLength + this.#ends.byteLength + this.#slots.byteLength;
  }

  /** The code of the text with these bytes; 0 if there is none. `hash` is their `hashBytes`. */
  find(view: DataView, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = slots[slot + 1] ?? 0;
      if (code === 0 || (slots[slot] === hash && this.#equals(code, view, start, end))) return code;
    }
  }

  /** The code of the text with these bytes, a new one if needed. */
  codeOf(view: DataView, start: number, end: number, hash: number): number {
    return this.find(view, start, end, hash) || this.#add(view, start, end, hash);
  }

  /** The code of a text; 0 if it does not occur. */
  findText(text: string): number {
    const bytes = encodeText(text);
    const view = viewOf(bytes);
    return this.find(view, 0, bytes.length, hashBytes(view, 0, bytes.length));
  }

  /** The code of a text, a new one if needed. */
  codeOfText(text: string): number {
    const bytes = encodeText(text);
    const view = viewOf(bytes);
    return this.codeOf(view, 0, bytes.length, hashBytes(view, 0, bytes.length));
  }

  /** The text of a code between 1 and `count`. */
  textOf(code: number): string {
    return (this.#texts[code] ??= decodeText(this.bytesOf(code)));
  }

  bytesOf(code: number): Uint8Array {
    return this.#heap.subarray(this.#ends[code - 1], this.#ends[code]);
  }

  /** Below 0 if the text of code `a` comes before that of `b`: by code points. */
  compare(a: number, b: number): number {
    const bytesA = this.bytesOf(a);
    const bytesB = this.bytesOf(b);
    const length = Math.min(bytesA.length, bytesB.length);
    for (let i = 0; i < length; i++) {
      const difference = (bytesA[i] ?? 0) - (bytesB[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return bytesA.length - bytesB.length;
  }

  /**
   * Whether the bytes from `start` begin with this text and a quotation mark: a guess at the next value, cheaper than to look for its end.
   * @returns the position of the quotation mark, or -1.
   */
  matchAt(code: number, view: DataView, start: number, limit: number): number {
    if (code === 0) return -1;
    const at = this.#ends[code - 1] ?? 0;
    const length = (this.#ends[code] ?? 0) - at;
    const end = start + length;
    if (end >= limit || view.getUint8(end) !== 0x22) return -1;
    return equalBytes(this.#view, at, view, start, length) ? end : -1;
  }

  #equals(code: number, view: DataView, start: number, end: number): boolean {
    const at = this.#ends[code - 1] ?? 0;
    const length = (this.#ends[code] ?? 0) - at;
    return length === end - start && equalBytes(this.#view, at, view, start, length);
  }

  /** Gives up the room that is reserved for more texts. */
  trim(): void {
    const used = this.#ends[this.count] ?? 0;
    this.#heap = this.#heap.slice(0, used + paddingBytes);
    this.#view = new DataView(this.#heap.buffer);
    this.#ends = this.#ends.slice(0, this.count + 1);
  }

  #add(view: DataView, start: number, end: number, hash: number): number {
    const code = ++this.count;
    const at = this.#ends[code - 1] ?? 0;
    const bytes = new Uint8Array(view.buffer, view.byteOffset + start, end - start);
    if (at + bytes.length + paddingBytes > this.#heap.length) {
      const heap = new Uint8Array(Math.max(this.#heap.length * 2, at + bytes.length + paddingBytes));
      heap.set(this.#heap.subarray(0, at));
      this.#heap = heap;
      this.#view = new DataView(heap.buffer);
    }
    this.#heap.set(bytes, at);
    if (code >= this.#ends.length) {
      const ends = new Uint32Array(Math.max(16, this.#ends.length * 2));
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#ends[code] = at + bytes.length;
    if (code * 4 > this.#slots.length) this.#growSlots();
    this.#place(code, hash);
    return code;
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      const code = old[slot + 1] ?? 0;
      if (code !== 0) this.#place(code, old[slot] ?? 0);
    }
  }

  #place(code: number, hash: number): void {
    const mask = this.#slots.length - 2;
    let slot = (hash << 1) & mask;
    while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = code;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
