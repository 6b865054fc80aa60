import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { activitySearch, writeActivitySearch } from './activitySearch.ts';
import { describeSearch, describeTerm } from './describeSearch.ts';
import { parseSearch } from './parseSearch.ts';
import { printSearch } from './printSearch.ts';
import { readSpan } from './readSpan.ts';
import { isActorTypeTerm, orderTerms, searchFields, type SearchTerm } from './SearchTerm.ts';

const parse = (text: string): readonly SearchTerm[] => orderTerms(parseSearch(text).map(({ term }) => term));

const services = new Map([
  ['id-1', 'Prod'],
  ['id-2', 'Twin'],
  ['id-3', 'twin'],
  ['id-4', 'Prod EU'],
]);
const actors = new Map([
  ['id-1', 'users'],
  ['id-2', 'ada@example.com'],
  ['id-3', 'ada@example.com'],
]);
const keys = new Map([
  ['id-1', 'ci-deploy'],
  ['id-2', 'users'],
  ['id-3', 'id-4'],
  ['id-4', 'Twin'],
  ['id-5', 'twin'],
]);
const names = { services, keys, actors };
const sentenceOf = (terms: readonly SearchTerm[]): string => describeSearch(terms, names);

/** The words of a sentence, whatever their order. */
const wordsOf = (text: string): string => text.split(/[ ,]+/u).toSorted().join();

/** What a term means: a name in the place of an id that alone has it, and moments and spans however they are written. */
function meaningOf(term: SearchTerm): string {
  if (term.kind === 'last') return `last ${readSpan(term.span)?.lengthMs}`;
  if (term.kind === 'after' || term.kind === 'before') return `${term.kind} ${term.moment.replace(/[Tt]/u, ' ')}`;
  const known = new Map(Object.entries({ service: ['id-1', 'id-4'], actor: ['id-1'], key: ['id-1', 'id-2'] }));
  if (term.kind !== 'field' || term.isPrefix || known.get(term.field)?.includes(term.value) !== true) {
    return JSON.stringify(term);
  }
  const named = term.field === 'service' ? services : term.field === 'key' ? keys : actors;
  return JSON.stringify({ ...term, value: named.get(term.value) });
}
const meaningOfAll = (terms: readonly SearchTerm[]): string => [...new Set(terms.map(meaningOf))].toSorted().join();

/** Values that look like the words, marks and names of a sentence. */
const lookalikes = (
  'users|support|User|user|anyone|or|a|b|a or b|a, b|a, by b|a…|“a”|a\\|x”, with “y|users, by b|any value|any|type a|service on b|' +
  'service|service_idle|service idle|service-idle|a_or_b|id-1|id-2|id-3|id-4|id-5|Prod|Twin|ada@example.com|ci-deploy'
).split('|');
const fieldTerms: readonly SearchTerm[] = searchFields.flatMap((field) =>
  [...(field === 'ip' ? ['a', 'b', 'id-1'] : lookalikes), 'service_', ''].flatMap((value) =>
    [false, true].flatMap((isPrefix) =>
      value === '' && !isPrefix
        ? []
        : [false, true].map((isExcluded): SearchTerm => ({ kind: 'field', field, value, isPrefix, isExcluded })),
    ),
  ),
);
const otherTerms: readonly SearchTerm[] = [
  ...lookalikes.flatMap((text) => [false, true].map((isExcluded): SearchTerm => ({ kind: 'text', text, isExcluded }))),
  ...parse(
    'is:damaged -is:damaged after:2026 after:2026-11-24 before:2026-11-24T09:30 last:1d last:24h last:7d last:1w',
  ),
  ...parse('typ:x last:0d ip:300.1.1.1 typ:users'),
];
const allTerms = [...fieldTerms, ...otherTerms];

describe('the sentence of a search', () => {
  it('is as people say it', () => {
    expect(sentenceOf(parse('actorType:user -type:service_idle ip:203.0.113.0/24 last:30d'))).toBe(
      'activities by users, except service idle, from 203.0.113.0/24, in the last 30 days',
    );
    expect(sentenceOf(parse('last:7d ada -service:id-1 -service:"Prod EU" type:key_* actor:support'))).toBe(
      'activities by “support”, of type key …, except on Prod and “Prod EU”, with “ada”, in the last 7 days',
    );
    expect(sentenceOf(parse('-service:* typ:x after:2026-11-24T09:30Z'))).toBe(
      'activities on no service, from 2026-11-24 09:30Z on, not understood and left out: “typ:x”',
    );
    expect(sentenceOf(parse('service:nightly -service:* -service:x'))).toBe(
      'activities on nightly or on no service, except on x',
    );
    expect(sentenceOf(parse('key:id-1 -key:id-2 -key:id-3 key:id-4 key:id-9'))).toBe(
      'activities about key ci-deploy, id-4 or id-9, except about key “users” and id-3',
    );
    expect(sentenceOf([])).toBe('activities');
  });
  it('differs between any two searches of up to two pieces that mean something else', () => {
    const found = new Map<string, string>();
    const confused: string[][] = [];
    for (const [index, one] of allTerms.entries()) {
      for (const other of allTerms.slice(index)) {
        const sentence = sentenceOf([one, other]);
        const meaning = meaningOfAll([one, other]);
        const known = found.get(sentence);
        if (known === undefined) found.set(sentence, meaning);
        else if (known !== meaning) confused.push([sentence, known, meaning]);
      }
    }
    expect(confused).toEqual([]);
    expect(found.size).toBeGreaterThan(50_000);
  });
  it('loses none of many pieces, and does not depend on their order', () => {
    const many = fc.uniqueArray(fc.constantFrom(...allTerms), { selector: meaningOf, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(many, fc.nat(), (terms, at) => {
        const sentence = sentenceOf(terms);
        expect(sentenceOf(terms.filter((_, index) => index !== at % terms.length))).not.toBe(sentence);
        expect(wordsOf(sentenceOf(terms.toReversed()))).toBe(wordsOf(sentence));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('text, chips, address and sentence', () => {
  it('are four views of one state', () => {
    const typed = fc.oneof(
      fc.array(fc.constantFrom(...allTerms), { maxLength: 8 }).map((terms) => printSearch(terms)),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const terms = parse(text);
        const address = writeActivitySearch(new URLSearchParams(), { terms, order: 'newestFirst' }).toString();
        const ofAddress = activitySearch(new URLSearchParams(address)).terms;
        expect(ofAddress).toEqual(terms);
        expect(parse(printSearch(ofAddress))).toEqual(terms);
        expect(sentenceOf(ofAddress)).toBe(sentenceOf(terms));
        const pieces = terms.filter((term) => !isActorTypeTerm(term));
        const chips = pieces.map((term) => describeTerm(term, names));
        // A week and seven days have chips of their own, but no chip means two things.
        const meanings = new Set(pieces.map((term, i) => `${chips[i]}: ${meaningOf(term)}`));
        expect(new Set(chips).size).toBe(meanings.size);
      }),
      { numRuns: 2000 },
    );
  });
  it('have a chip of its own for each piece', () => {
    const found = new Map<string, string>();
    for (const term of allTerms) {
      const chip = describeTerm(term, names);
      expect([chip, found.get(chip) ?? meaningOf(term)]).toEqual([chip, meaningOf(term)]);
      found.set(chip, meaningOf(term));
    }
  });
});
