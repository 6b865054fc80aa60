import { Dictionary } from './Dictionary.ts';
import { hashBytes, hashStart, hashWord } from './hashBytes.ts';
import { skipString } from './skipJsonValue.ts';
import { unescapeText } from './unescapeText.ts';

const quote = 0x22;
const backslash = 0x5c;
const guesses = 1024;

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
    const guessed = this.#guesses[guess] ?? 0;
    let position = this.#dictionary.matchAt(guessed, view, start, end);
    if (position >= 0) {
      this.code = guessed;
      return position + 1;
    }
    // This is `hashBytes`, on the way to the first byte that is not plain ASCII text; the 0 at the end is none.
    let hash = hashStart;
    position = start;
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
      this.code = this.#codeOfSpelling(bytes, view, start, position);
    }
    this.#guesses[guess] = this.code;
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
