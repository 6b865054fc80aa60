import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ActivityLog } from './ActivityLog.ts';
import { answerReferenceQuery } from './answerReferenceQuery.ts';
import type { ActivityQuery, QueryAnswer } from './protocol.ts';
import { readReferenceActivities } from './readReferenceActivities.ts';
import { readReferenceDocument } from './readReferenceDocument.ts';

/** Rows with so few values that many follow their equals; some are damaged, without a date, or have members that we do not know. */
const rows = fc.array(
  fc.record({
    hours: fc.option(fc.nat(60), { freq: 10 }),
    type: fc.constantFrom('service_idle', 'service_idle', 'service_awaken', null),
    actor: fc.constantFrom('a', 'a', 'a', 'b'),
    extra: fc.constantFrom(undefined, undefined, undefined, 1, 2),
    damaged: fc.constantFrom(false, false, false, false, false, true),
  }),
  { maxLength: 60 },
);

const bodyOf = (list: typeof rows extends fc.Arbitrary<infer T> ? T : never, prefix: string): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify(
      list.map(({ hours, type, actor, extra, damaged }, index) => ({
        id: `${prefix}${index}`,
        ...(hours === null ? {} : { createdAt: new Date(1_774_740_000_000 + hours * 3_600_000).toISOString() }),
        type: damaged ? 1 : type,
        actorId: actor,
        extra,
      })),
    ),
  );

function load(log: ActivityLog, body: Uint8Array, mode: 'replace' | 'merge'): void {
  log.begin(mode);
  log.write(body);
  log.end();
}

function answer(log: ActivityLog, query: ActivityQuery): QueryAnswer {
  const steps = log.answer(query);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const anyQuery: fc.Arbitrary<ActivityQuery> = fc.record({
  filter: fc.constantFrom(
    { facets: [], texts: [] },
    { facets: [{ facet: 'actor', include: [], exclude: [{ kind: 'value', value: 'b' }] }], texts: [] },
    { facets: [{ facet: 'type', include: [{ kind: 'value', value: 'service_idle' }], exclude: [] }], texts: [] },
  ),
  order: fc.constantFrom('newestFirst', 'oldestFirst'),
  days: fc.constantFrom('UTC', 'Asia/Kathmandu').map((timeZone) => ({ timeZone, runs: true as const })),
  rowsAt: fc.array(fc.nat(70), { maxLength: 10 }),
});

describe('equal rows next to each other', () => {
  test('are found as by writing the rows out, in both orders, again from what is kept, and with late rows apart', () => {
    fc.assert(
      fc.property(rows, rows, fc.array(anyQuery, { minLength: 1, maxLength: 4 }), (list, more, queries) => {
        const log = new ActivityLog();
        load(log, bodyOf(list, 'first'), 'replace');
        load(log, bodyOf(more, 'second'), 'merge');
        const activities = [...readReferenceActivities(readReferenceDocument(bodyOf(list, 'first'))).values()];
        const newestMs = Math.max(...activities.map(({ row }) => row.createdAtMs ?? -Infinity));
        for (const activity of readReferenceActivities(readReferenceDocument(bodyOf(more, 'second'))).values()) {
          const isLate = (activity.row.createdAtMs ?? Infinity) < newestMs;
          activities.push(isLate ? { ...activity, row: { ...activity.row, isLate } } : activity);
        }
        for (const query of [...queries, ...queries]) {
          const { days, rowsAt } = answer(log, query);
          const expected = answerReferenceQuery(activities, query);
          expect({ days, rowsAt }).toEqual({ days: expected.days, rowsAt: expected.rowsAt });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are not looked for where nobody asks', () => {
    const log = new ActivityLog();
    load(log, new TextEncoder().encode('[{"id":"a","type":"x"},{"id":"b","type":"x"}]'), 'replace');
    const filter = { facets: [], texts: [] };
    const order = 'newestFirst';
    expect(answer(log, { filter, order, days: { timeZone: 'UTC' } }).days?.runs).toBeUndefined();
    const { days } = answer(log, { filter, order, days: { timeZone: 'UTC', runs: true } });
    expect(days?.runs).toEqual({ starts: Uint32Array.of(0), counts: Uint32Array.of(2) });
  });
});
