import fc from 'fast-check';

import { ids, text } from './arbitraryBodies.ts';
import { histogramIntervals } from './histogramIntervals.ts';
import type { ActivityFilter, ActivityQuery, FacetCondition, Matcher, TextCondition } from './protocol.ts';

/** As it is, or in other letters. */
const inAnyCase = fc.tuple(text, fc.constantFrom('asItIs', 'upper', 'lower', 'title')).map(([value, letters]) => {
  if (letters === 'upper') return value.toUpperCase();
  if (letters === 'lower') return value.toLowerCase();
  return letters === 'title' ? value.slice(0, 1).toUpperCase() + value.slice(1) : value;
});

const elseAnyCase = fc.constant(true as const);

const matcher: fc.Arbitrary<Matcher> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      { kind: fc.constant('value'), value: inAnyCase, elseAnyCase },
      { requiredKeys: ['kind', 'value'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      { kind: fc.constant('prefix'), prefix: inAnyCase.map((value) => value.slice(0, 3)), elseAnyCase },
      { requiredKeys: ['kind', 'prefix'] },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'absent' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('203.0.113.0/24', '203.0.113.7', '::/0', '0.0.0.0/0', '2001:db8::/32', 'nonsense')
      .map((block) => ({ kind: 'cidr' as const, block })),
  },
);

const facet = fc.constantFrom('actorType', 'type', 'actor', 'service', 'ipAddress', 'targetKey', 'userAgent');

const facetCondition: fc.Arbitrary<FacetCondition> = fc.record({
  facet,
  include: fc.array(matcher, { maxLength: 3 }),
  exclude: fc.array(matcher, { maxLength: 2 }),
});

const searched = fc.oneof(
  text.map((value) => value.slice(0, 4)),
  fc.constantFrom('ang', 'σ', 'ς', 'e', '\0', 'A', 'ce id', '\u0301', '65F0C1D2E3A4B5C6D7E8F903', 'deep'),
);

const textCondition: fc.Arbitrary<TextCondition> = fc.record(
  {
    contains: searched,
    exclude: fc.boolean(),
    also: fc.record(
      {
        serviceId: fc.array(text, { maxLength: 2 }),
        type: fc.array(text, { maxLength: 2 }),
        keyUpdateType: fc.array(text, { maxLength: 2 }),
        targetKeyId: fc.array(text, { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['contains', 'exclude'] },
);

const instant = fc.integer({ min: -10, max: 410 }).map((n) => 1_774_740_000_000 + n * 1_700_000 + (n % 3));

const filter: fc.Arbitrary<ActivityFilter> = fc.record(
  {
    facets: fc.array(facetCondition, { maxLength: 3 }),
    texts: fc.array(textCondition, { maxLength: 2 }),
    fromMs: instant,
    toMs: instant,
    damaged: fc.subarray(['only', 'none']),
  },
  { requiredKeys: ['facets', 'texts'] },
);

const timeZone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu');

/** Queries that ask for everything, over random filters. */
export const arbitraryQueries: fc.Arbitrary<ActivityQuery> = fc.record({
  filter,
  order: fc.constantFrom('newestFirst', 'oldestFirst'),
  rows: fc.tuple(fc.nat(20), fc.nat(20)).map(([from, length]) => ({ from, to: from + length })),
  facets: fc.uniqueArray(fc.record({ facet, top: fc.nat(4), search: searched }, { requiredKeys: ['facet', 'top'] }), {
    maxLength: 3,
    selector: (asked) => asked.facet,
  }),
  histogram: fc.oneof(
    fc.record({ timeZone, maxBars: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ timeZone, interval: fc.constantFrom(...histogramIntervals.slice(8).map(({ name }) => name)) }),
  ),
  rowsAt: fc.array(fc.nat(40), { maxLength: 6 }),
  days: fc.record({ timeZone, runs: fc.constant(true as const) }, { requiredKeys: ['timeZone'] }),
  hourOfWeek: fc.record({ timeZone }),
  positionOf: ids,
  positionAtMs: instant,
  extent: fc.constant(true as const),
});
