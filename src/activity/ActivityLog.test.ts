import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ActivityLog, type LogClient } from './ActivityLog.ts';
import type { LoadRequest, LogState } from './log/protocol.ts';

const read = { rows: 3, bytes: 900, damaged: 0, duplicates: 0, startedAtMs: Date.UTC(2026, 10, 24, 9) };
const complete: LogState = { kind: 'complete', ...read, finishedAtMs: read.startedAtMs + 500 };

/** A client that is told what to say. */
function createClient(newestMs: number) {
  const loads: LoadRequest[] = [];
  let snapshot = { state: { kind: 'empty' } as LogState, dataVersion: 0 };
  let listener: (() => void) | undefined;
  const say = (state: LogState) => {
    snapshot = { state, dataVersion: snapshot.dataVersion + 1 };
    listener?.();
  };
  const client: LogClient = {
    getSnapshot: () => snapshot,
    subscribe: (added) => {
      listener = added;
      return () => {};
    },
    load: (request) => {
      loads.push(request);
      say({ kind: 'connecting', startedAtMs: read.startedAtMs });
    },
    cancelLoad: () => {},
    query: async () =>
      Promise.resolve({
        dataVersion: 1,
        computeMs: 0,
        total: 1,
        count: 1,
        damaged: 0,
        rows: { from: 0, rows: [{ id: 'newest', createdAtMs: newestMs, damaged: false }] },
      }),
    readActivity: async () => Promise.resolve(undefined),
    exportRows: async () => Promise.reject(new Error('not asked')),
    dispose: () => {},
  };
  return { client, loads, say };
}

const start = (newestMs = read.startedAtMs) => {
  const { client, loads, say } = createClient(newestMs);
  const log = new ActivityLog(client, { url: '/list', headers: {} });
  log.reload();
  return { log, loads, say };
};

describe('the activity log of an organization', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('reads the newest part again with an overlap, and keeps what it says of the whole list', async () => {
    const { log, loads, say } = start();
    say(complete);
    log.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect(loads.map(({ url, mode }) => [url, mode])).toEqual([
      ['/list', 'replace'],
      ['/list?from_date=2026-11-24T08%3A50%3A00.000Z', 'merge'],
    ]);
    expect(log.getSnapshot()).toMatchObject({ reading: complete, refresh: { kind: 'underway' } });
    say({ kind: 'refused', status: 429, headers: [], body: '' });
    expect(log.getSnapshot()).toMatchObject({
      reading: complete,
      refresh: { kind: 'failed' },
      asOfMs: read.startedAtMs,
    });
  });

  it('is at one stage while rows come in, and tells every step of it besides', () => {
    const { log, say } = start();
    say({ kind: 'reading', ...read, rows: 1 });
    const stage = log.getStage();
    expect(stage.reading.kind).toBe('reading');
    say({ kind: 'reading', ...read, rows: 2 });
    expect(log.getStage()).toBe(stage);
    expect(log.getSnapshot().reading).toMatchObject({ rows: 2 });
    say({ kind: 'reading', ...read, startedAtMs: read.startedAtMs + 1, rows: 1 });
    expect(log.getStage()).toBe(log.getSnapshot());
    say(complete);
    expect(log.getStage()).toBe(log.getSnapshot());
    expect(log.getStage()).toMatchObject({ reading: complete, asOfMs: read.startedAtMs });
  });

  it('asks from the newest known activity on, where this device’s clock is ahead of the server’s', async () => {
    const { log, loads, say } = start(read.startedAtMs - 3_600_000);
    say(complete);
    log.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect(loads.at(-1)?.url).toBe('/list?from_date=2026-11-24T07%3A50%3A00.000Z');
  });
  it('is not misled by an activity that is dated in the future', async () => {
    const { log, loads, say } = start(read.startedAtMs + 3_600_000);
    say(complete);
    log.refresh();
    await vi.advanceTimersByTimeAsync(0);
    expect(loads.at(-1)?.url).toBe('/list?from_date=2026-11-24T08%3A50%3A00.000Z');
  });
  it('refreshes after a reading that is still underway, not in its place', async () => {
    const { log, loads, say } = start();
    log.refresh();
    expect(loads).toHaveLength(1);
    say(complete);
    await vi.advanceTimersByTimeAsync(0);
    expect(loads.map(({ mode }) => mode)).toEqual(['replace', 'merge']);
  });
  it('reads everything again where the list was never read to its end', () => {
    const { log, loads, say } = start();
    say({ kind: 'incomplete', ...read, finishedAtMs: 1, reason: 'cutShort', detail: '' });
    log.refresh();
    expect(loads.map(({ mode }) => mode)).toEqual(['replace', 'replace']);
  });
  it('looks again several times after a change, for a server that shows it late', async () => {
    const { log, loads, say } = start();
    say(complete);
    log.refreshAfterChange();
    for (let seconds = 0; seconds < 60; seconds++) {
      say(complete);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(loads.filter(({ mode }) => mode === 'merge')).toHaveLength(4);
  });
});
