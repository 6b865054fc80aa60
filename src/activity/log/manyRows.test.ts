import { expect, test } from 'vitest';

import { ActivityLog } from './ActivityLog.ts';
import { answerReferenceQuery } from './answerReferenceQuery.ts';
import type { ActivityFilter, ActivityQuery, FacetCondition } from './protocol.ts';
import { readReferenceActivity } from './readReferenceActivities.ts';

/** More rows, values and changes than any step of a query takes at once. */
const rowCount = 120_000;
const addressCount = 5000;

const newestMs = Date.UTC(2026, 2, 30, 12);

function sourceOf(row: number): string {
  // Three of seven rows are alike.
  const kind = row - (row % 7 < 3 ? row % 7 : 0);
  const mixed = Math.imul(kind ^ (kind >>> 7), 0x9e3779b1) >>> 0;
  const address = Math.floor(mixed / 7) % addressCount;
  return JSON.stringify({
    id: (0x65f0_0000_0000 + row).toString(16).padStart(24, '0'),
    createdAt: new Date(newestMs - row * 60_000).toISOString(),
    type: kind % 97 < 4 ? 'user_login' : `service_update_setting_${mixed % 60}`,
    actorType: ['user', 'user', 'system', 'api'][mixed % 4],
    // Some have no id, and some of these details.
    ...(mixed % 11 === 0 ? {} : { actorId: `actor ${mixed % 300}` }),
    ...(mixed % 13 === 0 ? {} : { actorDetails: `person ${(mixed + (row >>> 14)) % 30}` }),
    actorIpAddress: `198.18.${address >>> 8}.${address & 0xff}`,
    ...(mixed % 3 === 0 ? {} : { serviceId: `service ${mixed % 40}` }),
  });
}

const include = (facet: FacetCondition['facet'], ...values: string[]): FacetCondition => ({
  facet,
  include: values.map((value) => ({ kind: 'value', value })),
  exclude: [],
});

const query = (facets: FacetCondition[], rest: Partial<ActivityFilter> = {}): ActivityQuery => ({
  filter: { facets, texts: [], ...rest },
  order: 'newestFirst',
  rows: { from: 3, to: 9 },
  facets: (['actorType', 'type', 'actor', 'service', 'ipAddress', 'targetKey', 'userAgent'] as const).map((facet) => ({
    facet,
    top: 8,
  })),
  histogram: { timeZone: 'Europe/Berlin', maxBars: 60 },
});

const block: FacetCondition = { facet: 'ipAddress', include: [{ kind: 'cidr', block: '198.18.16.0/22' }], exclude: [] };
const noActor: FacetCondition = { facet: 'actor', include: [{ kind: 'absent' }], exclude: [] };
const month = { fromMs: newestMs - 90 * 86_400_000, toMs: newestMs - 60 * 86_400_000 };

test('one question after another has the answer of the plain reference, in a log of many rows', () => {
  const sources = Array.from({ length: rowCount }, (_, row) => sourceOf(row));
  const log = new ActivityLog();
  log.begin('replace');
  log.write(new TextEncoder().encode(`[${sources.join(',')}]`));
  expect(log.end()).toBe('complete');
  const activities = sources.map((source) => readReferenceActivity(source, 0));
  // In an order in which each starts from what the ones before it left: nothing, the range, the last answer.
  const queries: readonly ActivityQuery[] = [
    query([]),
    { ...query([]), days: { timeZone: 'UTC', runs: true }, hourOfWeek: { timeZone: 'UTC' } },
    query([], month),
    query([include('actorType', 'user', 'api')], month),
    query([
      include('actorType', 'user', 'api'),
      { ...include('type'), exclude: [{ kind: 'value', value: 'user_login' }] },
    ]),
    query([include('actorType', 'user'), include('type', 'user_login')]),
    query([include('service', 'service 7')]),
    query([block]),
    query([block, include('actorType', 'system')], month),
    query([noActor]),
  ];
  for (const asked of queries) {
    const steps = log.answer(asked);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { dataVersion: _, computeMs: __, ...answer } = step.value;
    expect(answer).toEqual(answerReferenceQuery(activities, asked));
  }
}, 120_000);
