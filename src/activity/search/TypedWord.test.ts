import { describe, expect, it } from 'vitest';

import { completeField, completeWith, typedWordAt } from './TypedWord.ts';
import { fieldTerm } from './SearchTerm.ts';

describe('the word at the caret', () => {
  it.each([
    ['typ', 3, { field: undefined, typed: 'typ', isExcluded: false }],
    ['ada type:serv', 13, { field: 'type', typed: 'serv', isExcluded: false }],
    ['-service:"prod an', 17, { field: 'service', typed: 'prod an', isExcluded: true }],
    ['actor:', 6, { field: 'actor', typed: '', isExcluded: false }],
    ['actor:ada ', 10, { field: undefined, typed: '', isExcluded: false }],
    ['foo:x', 5, { field: undefined, typed: 'foo:x', isExcluded: false }],
  ])('of %s at %i', (text, caret, word) => {
    expect(typedWordAt(text, caret)).toMatchObject(word);
  });
  it('is replaced by a whole term, quoted where needed, and what stands around it stays', () => {
    const text = 'ada -service:pro last:30d';
    const word = typedWordAt(text, 16);
    expect(completeWith(text, word, fieldTerm('service', 'prod eu', true))).toBe('ada -service:"prod eu" last:30d');
    expect(completeField('-ty x', typedWordAt('-ty x', 3), 'type')).toBe('-type: x');
  });
});
