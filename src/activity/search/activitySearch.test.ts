import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  activitySearch,
  selectedActorTypes,
  withActorTypes,
  writeActivitySearch,
  type ActivitySearch,
} from './activitySearch.ts';
import { parseSearch } from './parseSearch.ts';
import { printSearch } from './printSearch.ts';
import { isSameTerm, orderTerms, searchFields, type SearchTerm } from './SearchTerm.ts';

const parse = (text: string): readonly SearchTerm[] => parseSearch(text).map(({ term }) => term);
const read = (query: string): ActivitySearch => activitySearch(new URLSearchParams(query));

const filled = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '');
const tricky = fc.oneof(
  filled,
  fc.constantFrom(
    '-',
    '--x',
    '"',
    '\\',
    'a"b',
    'a\\',
    'type:x',
    'a b',
    'x*',
    '*',
    '-"',
    'http://x',
    '2001:db8::1',
    'ä b"',
  ),
);
const anyTerm: fc.Arbitrary<SearchTerm> = fc.oneof(
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constantFrom(...searchFields),
    value: fc.oneof({ weight: 9, arbitrary: tricky }, { weight: 1, arbitrary: fc.constantFrom('', ' ') }),
    isPrefix: fc.boolean(),
    isExcluded: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('field' as const),
    field: fc.constant('ip' as const),
    value: fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant('203.0.113.0/24'), fc.constant('2001:db8::/32')),
    isPrefix: fc.constant(false),
    isExcluded: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('damaged' as const), isExcluded: fc.boolean() }),
  fc.record({ kind: fc.constant('text' as const), text: tricky, isExcluded: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('after' as const, 'before' as const),
    moment: fc.constantFrom(
      '2026',
      '2026-11',
      '2026-11-24',
      '2026-11-24T09:30',
      '2026-11-24 09:30:05',
      '2026-11-24T09:30:05+01:00',
    ),
  }),
  fc.record({ kind: fc.constant('last' as const), span: fc.constantFrom('15m', '24h', '30d', '2w') }),
);

describe('the text of a search', () => {
  it('comes back as the same terms', () => {
    fc.assert(
      fc.property(fc.array(anyTerm), (terms) => {
        expect(parse(printSearch(terms))).toEqual(terms);
      }),
      { numRuns: 1000 },
    );
  });
  it('loses nothing of whatever is typed, mistakes included', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('-', '"', '\\', ' ', 'a', 'type:', 'ip:', 'is:', 'damaged', 'foo:', 'last:', '*', '1'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const terms = parse(text);
        expect(parse(printSearch(terms))).toEqual(terms);
        // Every character that is not white space belongs to a term.
        const covered = parseSearch(text).reduce(
          (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
          text,
        );
        expect(covered.trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });
  it.each<[string, SearchTerm]>([
    ['ada', { kind: 'text', text: 'ada', isExcluded: false }],
    ['-"two words"', { kind: 'text', text: 'two words', isExcluded: true }],
    ['ACTORTYPE:user', { kind: 'field', field: 'actorType', value: 'user', isPrefix: false, isExcluded: false }],
    ['-type:service_*', { kind: 'field', field: 'type', value: 'service_', isPrefix: true, isExcluded: true }],
    ['type:"a*"', { kind: 'field', field: 'type', value: 'a*', isPrefix: false, isExcluded: false }],
    ['type:""', { kind: 'field', field: 'type', value: '', isPrefix: false, isExcluded: false }],
    ['-ip:""', { kind: 'field', field: 'ip', value: '', isPrefix: false, isExcluded: true }],
    ['ip:"unknown"', { kind: 'field', field: 'ip', value: 'unknown', isPrefix: false, isExcluded: false }],
    ['service:*', { kind: 'field', field: 'service', value: '', isPrefix: true, isExcluded: false }],
    ['2001:db8::1', { kind: 'text', text: '2001:db8::1', isExcluded: false }],
    ['ip:2001:db8::/32', { kind: 'field', field: 'ip', value: '2001:db8::/32', isPrefix: false, isExcluded: false }],
    ['after:2026-11-24', { kind: 'after', moment: '2026-11-24' }],
    ['-IS:Damaged', { kind: 'damaged', isExcluded: true }],
    ['last:30d', { kind: 'last', span: '30d' }],
  ])('understands %s', (text, term) => {
    expect(parse(text)).toEqual([term]);
  });
  it.each([
    ['typ:x', 'not known'],
    ['type:', 'needs a value'],
    ['ip:300.1.1.1', 'takes an address'],
    ['-ip:2001:db8:/32', 'takes an address'],
    ['ip:203.0.113.7:443', 'Any other value goes in quotes'],
    ['ip:10.0.0.0/33', 'takes an address'],
    ['after:2026-02-31', 'takes a date'],
    ['is:late', 'takes “damaged”'],
    ['-before:2026', 'cannot be excluded'],
    ['last:0d', 'takes a number'],
    ['"open', 'closing quote'],
    ['"a"b', 'space is missing'],
    ['""', 'nothing between'],
  ])('marks the mistake in %s and says what is allowed', (text, words) => {
    const [placed, ...others] = parseSearch(` ok ${text}`).slice(1);
    expect(others).toEqual([]);
    expect(placed).toMatchObject({ from: 4, to: 4 + text.length, term: { kind: 'mistake', source: text } });
    expect(placed?.term.kind === 'mistake' ? placed.term.message : '').toContain(words);
  });
});

describe('the address of the activity page', () => {
  it('comes back as the same state', () => {
    const anySearch = fc.record({
      terms: fc.array(anyTerm).map(orderTerms),
      order: fc.constantFrom('newestFirst' as const, 'oldestFirst' as const),
      timeZone: fc.option(fc.constantFrom('UTC', 'local', 'Asia/Kathmandu'), { nil: undefined }),
    });
    fc.assert(
      fc.property(anySearch, (search) => {
        const address = writeActivitySearch(new URLSearchParams(), search).toString();
        const { timeZone, ...rest } = activitySearch(new URLSearchParams(address));
        expect({ ...rest, timeZone }).toEqual(search);
      }),
      { numRuns: 1000 },
    );
  });
  it('holds each chosen actor type as a parameter of its own', () => {
    const search = withActorTypes(read('q=-type:service_idle'), ['user', 'api']);
    expect(writeActivitySearch(new URLSearchParams(), search).toString()).toBe(
      'actorType=user&actorType=api&q=-type%3Aservice_idle',
    );
  });
  it('reads an actor type that was typed as one that was chosen', () => {
    expect(selectedActorTypes(read('q=ada+actorType:api'))).toEqual(['api']);
    expect(
      isSameTerm(
        read('q=actorType:api').terms[0] ?? { kind: 'last', span: '' },
        read('actorType=api').terms[0] ?? { kind: 'last', span: '1d' },
      ),
    ).toBe(true);
  });
  it('asks for the activities without an actor type, alone or beside others', () => {
    const search = withActorTypes(read('q=ada'), ['user', undefined]);
    const query = writeActivitySearch(new URLSearchParams(), search);
    expect(query.toString()).toBe('actorType=user&q=-actorType%3A*+ada');
    expect(selectedActorTypes(activitySearch(query))).toEqual(['user', undefined]);
    expect(withActorTypes(search, ['user'])).toEqual(read('actorType=user&q=ada'));
  });
  it('keeps the parameters of others, and drops a zone that does not exist', () => {
    expect(
      writeActivitySearch(new URLSearchParams('theme=dark&actorType=user'), read('zone=Mars/Olympus')).toString(),
    ).toBe('theme=dark');
  });
});
