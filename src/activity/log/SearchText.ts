import { foldText } from './foldText.ts';

/** The folded texts of some codes, one after the other in one string: searched much faster than one by one. */
interface Segment {
  joined: string;
  /** Where each text starts, and at the end where the last one ends (with its separator). */
  starts: Uint32Array;
  /** The code of each text. */
  codes: Uint32Array;
}

/** Between two texts. A text with this character in it is found all the same: a find is checked not to reach over an end. */
const separator = '\0';
/** A few milliseconds to fold. */
const textsOfSegment = 4096;

/** Finds the codes whose texts contain a text, without case and diacritics. Grows with the dictionary that it belongs to. */
export class SearchText {
  readonly #textsOf: (code: number) => readonly string[];
  readonly #segments: Segment[] = [];
  #lastCode = 0;

  /** @param textsOf gives the texts to look at for a code. */
  constructor(textsOf: (code: number) => readonly string[]) {
    this.#textsOf = textsOf;
  }

  /**
   * Marks the codes up to `lastCode` that contain the folded text.
   * @returns a 1 for each of them, by code, and whether there is any.
   */
  *find(folded: string, lastCode: number): Generator<void, { hits: Uint8Array; hasHits: boolean }> {
    while (this.#lastCode < lastCode) {
      this.#addSegment(Math.min(lastCode, this.#lastCode + textsOfSegment));
      yield;
    }
    const hits = new Uint8Array(lastCode + 1);
    let hasHits = false;
    for (const segment of this.#segments) {
      for (const code of findInSegment(segment, folded)) {
        if (code > lastCode) continue;
        hits[code] = 1;
        hasHits = true;
      }
    }
    return { hits, hasHits };
  }

  #addSegment(lastCode: number): void {
    const texts: string[] = [];
    const codes: number[] = [];
    for (let code = this.#lastCode + 1; code <= lastCode; code++) {
      for (const text of this.#textsOf(code)) {
        texts.push(foldText(text));
        codes.push(code);
      }
    }
    const starts = new Uint32Array(texts.length + 1);
    for (const [i, text] of texts.entries()) starts[i + 1] = (starts[i] ?? 0) + text.length + separator.length;
    this.#segments.push({ joined: texts.join(separator), starts, codes: Uint32Array.from(codes) });
    this.#lastCode = lastCode;
  }
}

function* findInSegment({ joined, starts, codes }: Segment, folded: string): Generator<number, void> {
  let text = 0;
  for (let at = joined.indexOf(folded); at >= 0;) {
    text = lastStartUpTo(starts, text, at);
    const end = (starts[text + 1] ?? 0) - separator.length;
    const isInside = at + folded.length <= end;
    if (isInside) yield codes[text] ?? 0;
    at = joined.indexOf(folded, isInside ? end + 1 : at + 1);
  }
}

/** The last index from `low` on whose start is at most `position`. */
function lastStartUpTo(starts: Uint32Array, low: number, position: number): number {
  let from = low;
  let to = starts.length - 1;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((starts[middle] ?? 0) <= position) from = middle;
    else to = middle;
  }
  return from;
}
