import { describe, expect, it } from 'vitest';

import { parseSearch } from '../search/parseSearch.ts';
import { printSearch } from '../search/printSearch.ts';
import { listPieces, pairPieces } from './listPieces.ts';

const pieces = (text: string) => listPieces(parseSearch(text).map(({ term }) => term));

describe('pieces of a search', () => {
  it('are its terms, and the included values of a field together', () => {
    expect(pieces('actor:ada actor:bob -type:a -type:b word after:2026-01-01').map(printSearch)).toEqual([
      'actor:ada actor:bob',
      '-type:a',
      '-type:b',
      'word',
      'after:2026-01-01',
    ]);
  });

  it('leave out what was not understood', () => {
    expect(pieces('typ:x word').map(printSearch)).toEqual(['word']);
  });

  it('come in all pairs', () => {
    expect(pairPieces(pieces('a b c')).map(printSearch)).toEqual(['a b', 'a c', 'b c']);
  });
});
