import { BitSet, wordsOf } from './BitSet.ts';
import type { CodeColumn } from './CodeColumn.ts';

/** Words of 32 rows that are made before others get their turn: half a millisecond or so. */
const turnWords = 2048;

/** The rows below `length` of each code, those of 0 ("absent") first, in one pass. @param codesBelow codes are below this */
export function* splitRows({ codes }: CodeColumn, length: number, codesBelow: number): Generator<void, BitSet[]> {
  const setWords = wordsOf(length);
  const words = new Int32Array(setWords * codesBelow);
  const sets = Array.from(
    { length: codesBelow },
    (_, code) => new BitSet(length, words.subarray(code * setWords, (code + 1) * setWords)),
  );
  if (!codes) {
    sets[0] = BitSet.ofRange(length, 0, length);
    return sets;
  }
  for (let start = 0; start < setWords; start += turnWords) {
    splitWords(codes, length, start, Math.min(setWords, start + turnWords), setWords, words);
    yield;
  }
  return sets;
}

function splitWords(
  codes: NonNullable<CodeColumn['codes']>,
  length: number,
  from: number,
  to: number,
  setWords: number,
  words: Int32Array,
): void {
  for (let row = from << 5; row < Math.min(length, to << 5); row++) {
    const at = (codes[row] ?? 0) * setWords + (row >>> 5);
    words[at] = (words[at] ?? 0) | (1 << (row & 31));
  }
}
