import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseSearch } from '../search/parseSearch.ts';
import { printSearch } from '../search/printSearch.ts';
import {
  stateOfChoice,
  termOfChoice,
  withChoice,
  withOnlyChoice,
  type ChoiceState,
  type FacetChoice,
} from './ChoiceState.ts';

const parse = (text: string) => parseSearch(text).map(({ term }) => term);

describe('a value of a facet', () => {
  it('has the state that it was given, and can be taken back', () => {
    const value: fc.Arbitrary<FacetChoice> = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    const anyState = fc.constantFrom<ChoiceState>('included', 'excluded', 'free');
    fc.assert(
      fc.property(value, fc.array(anyState, { maxLength: 5 }), (choice, states) => {
        const start = parse('ada -type:x service:*');
        let terms = withChoice(start, 'actor', 'other', 'included');
        for (const state of states) {
          terms = withChoice(terms, 'actor', choice, state);
          expect(stateOfChoice(terms, 'actor', choice)).toBe(state);
        }
        expect(withChoice(withChoice(terms, 'actor', choice, 'free'), 'actor', 'other', 'free')).toEqual(
          choice === 'other' ? withChoice(start, 'actor', 'other', 'free') : start,
        );
      }),
    );
  });
  it('is known by the name of its service too', () => {
    const terms = parse('service:prod');
    expect(stateOfChoice(terms, 'service', 'id-1', 'prod')).toBe('included');
    expect(printSearch(withChoice(terms, 'service', 'id-1', 'excluded', 'prod'))).toBe('-service:id-1');
  });
  it('can be the only one of its field, whatever was said of the others', () => {
    expect(printSearch(withOnlyChoice(parse('ada type:a -type:b service:s'), 'type', 'c'))).toBe(
      'ada service:s type:c',
    );
  });
  it('can be none at all', () => {
    expect(printSearch([termOfChoice('service', undefined, false)])).toBe('-service:*');
    expect(stateOfChoice(parse('service:*'), 'service', undefined)).toBe('excluded');
  });
});
