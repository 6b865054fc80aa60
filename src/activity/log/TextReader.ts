import { Dictionary } from './Dictionary.ts';
import { hashBytes, hashStart, hashWord } from './hashBytes.ts';
import { skipString } from './skipJsonValue.ts';
import { unescapeText } from './unescapeText.ts';

const quote = 0x22;
const backslash = 0x5c;
const guesses = 1024;
const mostTrust = 8;
const leastRecent = 1024;
const mostRecent = 65_536;

/** Reads the texts of one member of activities into the codes of its dictionary. */
export class TextReader {
  /** The code of the text that was read. */
  code = 0;
  readonly #dictionary: Dictionary;
  /**
   * A guess at each text by the one before it in the row: an actor's id is followed by its details as a rule. The code
   * that followed last, by the low bits of the code before.
   */
  /** Above 0 while guesses by the text before are right as a rule: a wrong one costs more than none. */
  #trust = mostTrust;
  readonly #guesses = new Uint32Array(guesses);
  /** A guess by the bytes that begin here, those behind a short text included: its code when they came last. */
  #recent = new Uint32Array(leastRecent);
  /** Texts as they were spelled with escapes, and the codes of what they say: they come again and again. */
  readonly #spellings = new Dictionary();
  readonly #codesOfSpellings: number[] = [];

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /**
   * Reads the text from `start`, past its quotation mark.
   * @param end of the bytes; `bytes[end]` is 0.
   * @param codeBefore the code of the text before it in the row.
   * @returns the position past the closing quotation mark, `needsMore` or `notJson`.
   */
  read(bytes: Uint8Array, view: DataView, start: number, end: number, codeBefore: number): number {
    const guess = codeBefore & (guesses - 1);
    const byBefore = this.#guesses[guess] ?? 0;
    let position;
    if (this.#trust > 0) {
      position = this.#dictionary.matchAt(byBefore, view, start, end);
      if (position >= 0) {
        if (this.#trust < mostTrust) this.#trust++;
        this.code = byBefore;
        return position + 1;
      }
      this.#trust--;
    }
    const recent = hashWindow(view, start) & (this.#recent.length - 1);
    const code = this.#recent[recent] ?? 0;
    position = this.#dictionary.matchAt(code, view, start, end);
    if (position >= 0) {
      if (code === byBefore) this.#trust++;
      else this.#guesses[guess] = code;
      this.code = code;
      return position + 1;
    }
    return this.#readUnknown(bytes, view, start, end, guess, recent);
  }

  /** Reads a text that was not guessed. */
  #readUnknown(bytes: Uint8Array, view: DataView, start: number, end: number, guess: number, recent: number): number {
    let position = start;
    // This is `hashBytes`, on the way to the first byte that is not plain ASCII text; the 0 at the end is none.
    let hash = hashStart;
    for (;;) {
      const word = view.getInt32(position, true);
      if (hasSpecialByte(word)) break;
      hash = hashWord(hash, word);
      position += 4;
    }
    for (;;) {
      const byte = bytes[position] ?? 0;
      if (byte === quote || byte === backslash || byte < 0x20 || byte > 0x7f) break;
      hash = hashWord(hash, byte);
      position++;
    }
    if (bytes[position] === quote) {
      this.code = this.#dictionary.codeOf(view, start, position, hash);
    } else {
      const after = skipString(bytes, position, end);
      if (after < 0) return after;
      position = after - 1;
      // The bytes are not always those of the text, so that they cannot be guessed.
      this.code = this.#codeOfSpelling(bytes, view, start, position);
      return after;
    }
    this.#guesses[guess] = this.code;
    this.#recent[recent] = this.code;
    if (this.#dictionary.count * 2 > this.#recent.length && this.#recent.length < mostRecent)
      this.#recent = new Uint32Array(this.#recent.length * 4);
    return position + 1;
  }

  #codeOfSpelling(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const hash = hashBytes(view, start, end);
    const inside = bytes.subarray(start, end);
    if (!inside.includes(backslash)) return this.#dictionary.codeOf(view, start, end, hash);
    const spelling = this.#spellings.codeOf(view, start, end, hash);
    return (this.#codesOfSpellings[spelling] ??= this.#dictionary.codeOfText(unescapeText(inside)));
  }
}

/**
 * Whether one of the four bytes is a quotation mark, a backslash, a control character or not ASCII: each makes the
 * highest bit of its byte 1 in one of the four terms. (A borrow may do so too, but comes from a byte that has done.)
 */
function hasSpecialByte(word: number): boolean {
  const found = ((word ^ 0x22222222) - 0x01010101) | ((word ^ 0x5c5c5c5c) - 0x01010101) | (word - 0x20202020) | word;
  return (found & 0x80808080) !== 0;
}

/** A hash of the 32 bytes from `start` on: enough to tell apart most texts, whose end is not known yet. */
function hashWindow(view: DataView, start: number): number {
  const a = Math.imul(view.getInt32(start, true), 0x9e3779b1) ^ Math.imul(view.getInt32(start + 4, true), 0x85ebca6b);
  const b =
    Math.imul(view.getInt32(start + 8, true), 0xc2b2ae35) ^ Math.imul(view.getInt32(start + 12, true), 0x27d4eb2f);
  const c =
    Math.imul(view.getInt32(start + 16, true), 0x165667b1) ^ Math.imul(view.getInt32(start + 20, true), 0x2c1b3c6d);
  const d =
    Math.imul(view.getInt32(start + 24, true), 0x297a2d39) ^ Math.imul(view.getInt32(start + 28, true), 0x1b56c4e9);
  const mixed = (a ^ b) + (c ^ d);
  return mixed ^ (mixed >>> 15);
}
