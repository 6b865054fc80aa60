import fc from 'fast-check';
import { expect, it } from 'vitest';

import { ActivityLog } from './ActivityLog.ts';
import { answerReferenceQuery } from './answerReferenceQuery.ts';
import type { ActivityFilter, FacetName, LoadRequest, Matcher } from './protocol.ts';
import { readReferenceActivity } from './readReferenceActivities.ts';

type Rows = readonly Record<string, string>[];

const sourcesOf = (rows: Rows): readonly string[] =>
  rows.map((row, index) => JSON.stringify(Object.assign({ id: `r${index}`, createdAt: '2026-05-04T12:00:00Z' }, row)));

function write(log: ActivityLog, mode: LoadRequest['mode'], rows: Rows): void {
  log.begin(mode);
  log.write(new TextEncoder().encode(`[${sourcesOf(rows).join(',')}]`));
  expect(log.end()).toBe('complete');
}

/** Asks at once, and takes the answer when something has happened meanwhile. */
function countLater(log: ActivityLog, filter: ActivityFilter, meanwhile: () => void): number {
  const steps = log.answer({ filter, order: 'newestFirst' });
  let step = steps.next();
  meanwhile();
  while (!step.done) step = steps.next();
  return step.value.count;
}

const including = (facet: FacetName, matcher: Matcher): ActivityFilter => ({
  facets: [{ facet, include: [matcher], exclude: [] }],
  texts: [],
});
const excluding = (facet: FacetName, matcher: Matcher): ActivityFilter => ({
  facets: [{ facet, include: [], exclude: [matcher] }],
  texts: [],
});

/** How many rows have the value of a matcher, and how many have another one. */
const countOf = (log: ActivityLog, facet: FacetName, matcher: Matcher): readonly [number, number] => [
  countLater(log, including(facet, matcher), () => {}),
  countLater(log, excluding(facet, matcher), () => {}),
];

const value = (text: string): Matcher => ({ kind: 'value', value: text, elseAnyCase: true });
const prefix = (text: string): Matcher => ({ kind: 'prefix', prefix: text, elseAnyCase: true });

it('finds a value in other letters only where no row has it in these', () => {
  const log = new ActivityLog();
  write(log, 'replace', [
    { actorDetails: 'CI-Deploy' },
    { actorId: 'CI-Deploy' },
    { actorDetails: 'ci-Deploy' },
    { actorDetails: 'Ci-deployment' },
  ]);
  expect(countOf(log, 'actor', value('ci-deploy'))).toEqual([3, 1]);
  expect(countOf(log, 'actor', value('CI-Deploy'))).toEqual([2, 2]);
  expect(countOf(log, 'actor', value('ci-Deploy'))).toEqual([1, 3]);
  expect(countOf(log, 'actor', value('ci-depl'))).toEqual([0, 4]);
  expect(countOf(log, 'actor', { kind: 'value', value: 'ci-deploy' })).toEqual([0, 4]);
  expect(countOf(log, 'actor', prefix('ci-d'))).toEqual([4, 0]);
  expect(countOf(log, 'actor', prefix('Ci-'))).toEqual([1, 3]);
  expect(countOf(log, 'actor', { kind: 'prefix', prefix: 'ci-d' })).toEqual([0, 4]);
});

it('goes by the rows that there are, and not by those that were replaced', () => {
  const log = new ActivityLog();
  write(log, 'replace', [{ actorDetails: 'ci-deploy' }, { actorDetails: 'CI-Deploy' }, { actorDetails: 'other' }]);
  expect(countOf(log, 'actor', value('ci-deploy'))).toEqual([1, 2]);
  write(log, 'merge', [{ actorDetails: 'CI-DEPLOY' }]);
  expect(countOf(log, 'actor', value('ci-deploy'))).toEqual([2, 1]);
  expect(countOf(log, 'actor', prefix('ci-'))).toEqual([2, 1]);
});

it('leaves diacritics alone, also where nothing else is left of a text', () => {
  const log = new ActivityLog();
  write(log, 'replace', [{ type: 'Ångström' }, { type: 'Angstrom' }, { type: '\u0301' }, { type: 'ΟΔΟΣΣ' }]);
  expect(countOf(log, 'type', value('ångström'))).toEqual([1, 3]);
  expect(countOf(log, 'type', value('angstrom'))).toEqual([1, 3]);
  expect(countOf(log, 'type', value('\u0302'))).toEqual([0, 4]);
  expect(countOf(log, 'type', prefix('Οδος'))).toEqual([1, 3]);
});

it('does not look at rows that have come since it was asked', () => {
  const log = new ActivityLog();
  log.begin('replace');
  const [first = '', second = ''] = sourcesOf([{ actorDetails: 'CI-Deploy' }, { actorDetails: 'ci-deploy' }]);
  log.write(new TextEncoder().encode(`[${first}`));
  log.settle();
  // Others get their turn after the first condition, before the second one is looked at.
  const facets = [...excluding('type', value('x')).facets, ...including('actor', value('ci-deploy')).facets];
  const count = countLater(log, { facets, texts: [] }, () => {
    log.write(new TextEncoder().encode(`,${second}]`));
    log.settle();
  });
  expect(count).toBe(1);
});

it('has the answer of the plain reference, whatever the letters', () => {
  const letters = fc.constantFrom('ab', 'aB', 'Ab', 'AB', 'abc', 'Abc', 'ABC', 'äb', 'ÄB', 'σς', 'ΣΣ', 'c');
  const row = fc.record({ actorId: letters, actorDetails: letters, type: letters }, { requiredKeys: [] });
  const elseAnyCase = fc.constant(true as const);
  const matcher: fc.Arbitrary<Matcher> = fc.oneof(
    fc.record({ kind: fc.constant('value'), value: letters, elseAnyCase }, { requiredKeys: ['kind', 'value'] }),
    fc.record({ kind: fc.constant('prefix'), prefix: letters, elseAnyCase }, { requiredKeys: ['kind', 'prefix'] }),
  );
  const condition = fc.record({
    facet: fc.constantFrom<FacetName>('actor', 'type'),
    include: fc.array(matcher, { maxLength: 2 }),
    exclude: fc.array(matcher, { maxLength: 1 }),
  });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      fc.array(row, { maxLength: 3 }),
      fc.array(condition, { minLength: 1, maxLength: 2 }),
      (rows, merged, facets) => {
        const log = new ActivityLog();
        write(log, 'replace', rows);
        write(log, 'merge', merged);
        const filter = { facets, texts: [] };
        const present = sourcesOf([...merged, ...rows.slice(merged.length)]);
        const activities = present.map((source) => readReferenceActivity(source, 0));
        const { count } = answerReferenceQuery(activities, { filter, order: 'newestFirst' });
        expect(countLater(log, filter, () => {})).toBe(count);
      },
    ),
    { numRuns: 1000 },
  );
});
