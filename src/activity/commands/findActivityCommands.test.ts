import { expect, it } from 'vitest';

import type { ActivityLogSnapshot } from '../ActivityLog.ts';
import { ActivityLogError } from '../log/ActivityLogClient.ts';
import { findActivityCommands } from './findActivityCommands.ts';

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

it('says why the log has no answer', async () => {
  await expect(findWithout('failed')).rejects.toThrow('failed');
});
