import { BitSet } from './BitSet.ts';
import type { CodeColumn } from './CodeColumn.ts';

/** The rows below `length` whose code is marked with a 1 in `fits`. */
export function selectRows({ codes }: CodeColumn, length: number, fits: Uint8Array): BitSet {
  if (!codes) return BitSet.ofRange(length, 0, fits[0] === 1 ? length : 0);
  const set = new BitSet(length);
  const { words } = set;
  const wholeWords = length >>> 5;
  for (let i = 0, row = 0; i < wholeWords; i++) {
    let word = 0;
    for (let bit = 0; bit < 32; bit++, row++) word |= (fits[codes[row] ?? 0] ?? 0) << bit;
    words[i] = word;
  }
  for (let row = wholeWords << 5; row < length; row++) if (fits[codes[row] ?? 0] === 1) set.add(row);
  return set;
}
