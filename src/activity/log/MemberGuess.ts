import { equalBytes } from './equalBytes.ts';

/** Two guesses for what follows each member: rows of one log take few shapes. */
const ways = 2;
const mostMembers = 16;
const bytesOfGuess = 64;

/**
 * Guesses what stands between two values of a row, as in `","createdAt":"`: after a member, the bytes that followed it
 * last time, up to the quotation mark that opens the next value. A guess is compared byte by byte, so that a wrong one
 * costs a little time and nothing else.
 */
export class MemberGuess {
  /** The length of the guess that matched. */
  length = 0;
  readonly #view = new DataView(new ArrayBuffer(mostMembers * ways * bytesOfGuess));
  readonly #lengths = new Uint8Array(mostMembers * ways);
  readonly #members = new Uint8Array(mostMembers * ways);
  readonly #turns = new Uint8Array(mostMembers);

  /** @returns the member that follows `before` here, with a text as its value, or -1 for "look yourself". */
  match(before: number, view: DataView, position: number, end: number): number {
    for (let guess = before * ways; guess < before * ways + ways; guess++) {
      const length = this.#lengths[guess] ?? 0;
      if (
        length > 0 &&
        position + length <= end &&
        equalBytes(this.#view, guess * bytesOfGuess, view, position, length)
      ) {
        this.length = length;
        return this.#members[guess] ?? 0;
      }
    }
    return -1;
  }

  /** Remembers that the bytes from `start` to `end` stood between `before` and `member`. */
  learn(before: number, view: DataView, start: number, end: number, member: number): void {
    const length = end - start;
    if (length < 4 || length > bytesOfGuess) return;
    const turn = this.#turns[before] ?? 0;
    this.#turns[before] = (turn + 1) % ways;
    const guess = before * ways + turn;
    this.#lengths[guess] = length;
    this.#members[guess] = member;
    // The bytes that a last word takes along do no harm.
    for (let i = 0; i < length; i += 4) this.#view.setInt32(guess * bytesOfGuess + i, view.getInt32(start + i));
  }
}
