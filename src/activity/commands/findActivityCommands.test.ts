import { expect, it } from 'vitest';

import type { ActivityLogSnapshot } from '../ActivityLog.ts';
import { ActivityLogError } from '../log/ActivityLogClient.ts';
import { findActivityCommands, type FindingContext } from './findActivityCommands.ts';

const snapshot: ActivityLogSnapshot = {
  reading: { kind: 'connecting', startedAtMs: 0 },
  refresh: { kind: 'idle' },
  dataVersion: 1,
  asOfMs: undefined,
};

/** What is found in a log that gives no answer, for this reason. */
const findWithout = async (reason: ActivityLogError['reason']) =>
  findActivityCommands('prod', {
    organizationId: 'o',
    log: {
      getSnapshot: () => snapshot,
      query: async () => {
        throw new ActivityLogError(reason, `not for people: ${reason}`);
      },
    },
    services: new Map([['s', 'prod-analytics']]),
    keys: new Map(),
    go: () => {},
  });

it('never says that a newer search took the place of one, or that the log was closed', async () => {
  for (const reason of ['superseded', 'disposed'] as const) {
    const found = await findWithout(reason);
    expect(found.map(({ label }) => label)).toEqual(['prod-analytics', 'Search the activities for “prod”']);
  }
});

/** A log whose rows have these services, by id; its facets are answered as the engine does. */
function logOf(
  counts: Readonly<Record<string, number>>,
  reading: ActivityLogSnapshot['reading'],
): FindingContext['log'] {
  const values = Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count);
  return {
    getSnapshot: () => ({ ...snapshot, reading }),
    query: async (_lane, { facets = [] }) => ({
      dataVersion: 1,
      computeMs: 0,
      total: 0,
      count: 0,
      damaged: 0,
      facets: Object.fromEntries(
        facets.map(({ facet, top, search = '' }) => {
          const found = facet === 'service' ? values.filter(({ value }) => value.includes(search)) : [];
          return [facet, { values: found.slice(0, top), distinct: found.length, restCount: 0 }];
        }),
      ),
    }),
  };
}

const complete = {
  kind: 'complete',
  rows: 4,
  bytes: 0,
  damaged: 0,
  startedAtMs: 0,
  finishedAtMs: 0,
  duplicates: 0,
} as const;

it('counts the activities of services that are found by their name, as of those that are found by their id', async () => {
  const services = new Map([
    ['id-1', 'prod-analytics'],
    ['id-2', 'prod-idle'],
    ['id-3', 'staging'],
    ['id-4', 'prod-busy'],
  ]);
  const find = async (reading: ActivityLogSnapshot['reading']) => {
    const log = logOf({ 'id-1': 1234, 'id-3': 5, 'id-4': 2000, 'prod-gone': 1 }, reading);
    const found = await findActivityCommands('prod', {
      organizationId: 'o',
      log,
      services,
      keys: new Map(),
      go: () => {},
    });
    return found.filter(({ section }) => section === 'Services').map(({ label, detail }) => `${label}: ${detail}`);
  };
  expect(await find(complete)).toEqual([
    'prod-busy: 2,000 activities',
    'prod-analytics: 1,234 activities',
    'prod-idle: 0 activities',
    'prod-gone: 1 activity',
  ]);
  expect((await find(snapshot.reading))[0]).toBe('prod-busy: 2,000 activities so far');
});

it('says why the log has no answer', async () => {
  await expect(findWithout('failed')).rejects.toThrow('failed');
});
