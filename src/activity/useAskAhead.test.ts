import { afterEach, describe, expect, it } from 'vitest';

import type { ActivityQuery, LogState } from './log/protocol.ts';
import type { AskedLog } from './LogQuestion.ts';
import { timeZonePreference } from '../ui/timeZone/timeZonePreference.ts';
import { askSearchAhead } from './useAskAhead.ts';

const complete: LogState = {
  kind: 'complete',
  rows: 3,
  bytes: 900,
  damaged: 0,
  duplicates: 0,
  startedAtMs: 0,
  finishedAtMs: 500,
};

/** A log that has been read, and notes what it is asked. */
function makeLog(): { log: AskedLog; asked: ActivityQuery[] } {
  const asked: ActivityQuery[] = [];
  const snapshot = { reading: complete, refresh: { kind: 'idle' }, dataVersion: 1, asOfMs: undefined } as const;
  const log: AskedLog = {
    getSnapshot: () => snapshot,
    subscribe: () => () => undefined,
    query: async (_lane, query) => {
      asked.push(query);
      return { dataVersion: 1, computeMs: 0, total: 3, count: 3, damaged: 0 };
    },
  };
  return { log, asked };
}

describe('a search that is asked ahead', () => {
  afterEach(() => timeZonePreference.set(undefined));

  it('is asked in the zone that is just being chosen, in the place of the one in the address', () => {
    const { log, asked } = makeLog();
    const shown = { nowMs: 0, timeZone: 'Asia/Tokyo', services: new Map<string, string>() };
    timeZonePreference.set('America/New_York');
    askSearchAhead(
      log,
      { terms: [{ kind: 'after', moment: '2026-11-24' }], order: 'newestFirst', timeZone: undefined },
      shown,
      false,
    );
    const fromMs = Date.parse('2026-11-24T05:00:00Z');
    expect(asked).toMatchObject([
      { filter: { fromMs } },
      { filter: { fromMs }, days: { timeZone: 'America/New_York' } },
    ]);
  });
});
