import { Dictionary } from './Dictionary.ts';
import { hashBytes, hashStart, hashWord } from './hashBytes.ts';
import { skipString } from './skipJsonValue.ts';
import { unescapeBytes } from './unescapeBytes.ts';

const quote = 0x22;
const backslash = 0x5c;
const guesses = 1024;
const mostTrust = 8;
/** So many texts are read without a kind of guess that was mostly wrong, before it is tried again. */
const restTexts = 1024;
/** Instead of a place among the guesses: this kind of guess rests. */
const resting = -1;
const leastRecent = 1024;
const mostRecent = 65_536;
/** Bytes that a look at several at once may touch past the end. */
const spareBytes = 8;

/** Reads the texts of one member of activities into the codes of its dictionary. */
export class TextReader {
  /** The code of the text that was read. */
  code = 0;
  readonly #dictionary: Dictionary;
  /**
   * A guess at each text by the one before it in the row: an actor's id is followed by its details as a rule. The code
   * that followed last, by the low bits of the code before.
   */
  readonly #guesses = new Uint32Array(guesses);
  /** Above 0 while those are right as a rule: a wrong one costs more than none. Below, it counts up to the next attempt. */
  #trust = mostTrust;
  /** A guess by the bytes that begin here, those behind a short text included: its code when they came last. */
  #recent = new Uint32Array(leastRecent);
  #recentShift = shiftTo(leastRecent);
  /** Above 0 while those are right as a rule: with very many texts they are not, and each look misses the cache. */
  #trustRecent = mostTrust;
  /** What a text with escapes says. */
  #unescaped = new Uint8Array(256);
  #unescapedView = new DataView(this.#unescaped.buffer);

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
    let guess = resting;
    if (this.#trust > 0) {
      guess = codeBefore & (guesses - 1);
      const code = this.#guesses[guess] ?? 0;
      const quoteAt = this.#dictionary.matchAt(code, view, start, end);
      if (quoteAt >= 0) {
        if (this.#trust < mostTrust) this.#trust++;
        this.code = code;
        return quoteAt + 1;
      }
      // The first of its kind is no wrong guess.
      if (code > 0 && --this.#trust === 0) this.#trust = -restTexts;
    } else if (++this.#trust === 0) this.#trust = mostTrust;
    let recent = resting;
    if (this.#trustRecent > 0) {
      recent = hashWindow(view, start) >>> this.#recentShift;
      const code = this.#recent[recent] ?? 0;
      const quoteAt = this.#dictionary.matchAt(code, view, start, end);
      if (quoteAt >= 0) {
        if (this.#trustRecent < mostTrust) this.#trustRecent++;
        if (guess >= 0) this.#guesses[guess] = code;
        this.code = code;
        return quoteAt + 1;
      }
      if (code > 0 && --this.#trustRecent === 0) this.#trustRecent = -restTexts;
    } else if (++this.#trustRecent === 0) this.#trustRecent = mostTrust;
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
    if (guess >= 0) this.#guesses[guess] = this.code;
    if (recent >= 0) this.#recent[recent] = this.code;
    if (this.#dictionary.count * 4 > this.#recent.length && this.#recent.length < mostRecent) this.#growRecent();
    return position + 1;
  }

  #growRecent(): void {
    this.#recent = new Uint32Array(this.#recent.length * 4);
    this.#recentShift -= 2;
  }

  #codeOfSpelling(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    if (!hasBackslash(bytes, start, end)) {
      return this.#dictionary.codeOf(view, start, end, hashBytes(view, start, end));
    }
    if (end - start + spareBytes > this.#unescaped.length) {
      this.#unescaped = new Uint8Array((end - start) * 2 + spareBytes);
      this.#unescapedView = new DataView(this.#unescaped.buffer);
    }
    const length = unescapeBytes(bytes, start, end, this.#unescaped);
    return this.#dictionary.codeOf(this.#unescapedView, 0, length, hashBytes(this.#unescapedView, 0, length));
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

/** Not `includes`, which needs an object for the part. */
function hasBackslash(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === backslash) return true;
  return false;
}

/** How far a hash of 32 bits is shifted, so that it chooses one of `slots`, a power of two. */
function shiftTo(slots: number): number {
  return Math.clz32(slots) + 1;
}

/**
 * A hash of some of the 28 bytes from `start` on, those in which ids, addresses and names differ as a rule: the end is
 * not known yet. Its high bits are the ones to take, since each bit of a factor reaches those above it only.
 */
function hashWindow(view: DataView, start: number): number {
  return (
    Math.imul(view.getInt32(start, true), 0x9e3779b1) +
    Math.imul(view.getInt32(start + 5, true), 0x85ebca6b) +
    Math.imul(view.getInt32(start + 9, true), 0xc2b2ae35) +
    Math.imul(view.getInt32(start + 13, true), 0x2c1b3c6d) +
    Math.imul(view.getInt32(start + 20, true), 0x27d4eb2f) +
    Math.imul(view.getInt32(start + 24, true), 0x165667b1)
  );
}
