import { expect, it } from 'vitest';

import { ActivityLog } from './ActivityLog.ts';
import type { ActivityQuery, ActivityRow } from './protocol.ts';

const query = { filter: { facets: [], texts: [] }, order: 'newestFirst' } satisfies ActivityQuery;

/** The rows as the list gets them, newest first. */
function readRows(activities: readonly Record<string, unknown>[]): readonly ActivityRow[] {
  const log = new ActivityLog();
  log.begin('replace');
  log.write(new TextEncoder().encode(JSON.stringify(activities)));
  log.end();
  const steps = log.answer({ ...query, rows: { from: 0, to: 10 } });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.rows?.rows ?? [];
}

const at = (second: number) => ({ createdAt: `2026-11-24T09:12:0${second}Z` });
const bob = { actorId: 'google-7', actorDetails: 'bob@example.com' };

it('reads whom and what a row was done to, by the names that the log knows', () => {
  const changed = {
    id: 'roles',
    ...at(3),
    targetActorIds: ['user/google-7', 'user/google-8'],
    targetRoleNames: ['Admin'],
    targetRoleIds: ['role-1'],
    targetResourceIds: 'not a list',
    more: { targetRoleIds: ['not this'] },
  };
  const [row] = readRows([changed, { id: 'b', ...at(1), ...bob }]);
  expect(row).toMatchObject({
    targetActorIds: ['user/google-7', 'user/google-8'],
    targetActorNames: ['bob@example.com', 'google-8'],
    targetRoleNames: ['Admin'],
    targetRoleIds: ['role-1'],
  });
  expect(row).not.toHaveProperty('targetResourceIds');
});

it('calls a key as its own activities do', () => {
  const rows = readRows([
    { id: 'c', ...at(3), targetKeyId: 'key-1' },
    { id: 'b', ...at(2), targetKeyId: 'key-2' },
    { id: 'a', ...at(1), actorType: 'api', actorId: 'key-1', actorDetails: 'ci-deploy' },
  ]);
  expect(rows.map(({ targetKeyName }) => targetKeyName)).toEqual(['ci-deploy', undefined, undefined]);
});
