import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { ActivityLogClient } from './ActivityLogClient.ts';
import type { ActivityQuery, LoadRequest, QueryAnswer, WorkerReply, WorkerRequest } from './protocol.ts';

/** Stands in for the worker: remembers what it was asked, and says what a test wants. */
class FakeWorker extends EventTarget {
  readonly asked: WorkerRequest[] = [];
  isTerminated = false;

  postMessage(request: WorkerRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  say(reply: WorkerReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }

  breakDown(): void {
    this.dispatchEvent(new Event('error'));
  }

  last<Kind extends WorkerRequest['kind']>(kind: Kind): Extract<WorkerRequest, { kind: Kind }> {
    const found = this.asked.findLast(
      (request): request is Extract<WorkerRequest, { kind: Kind }> => request.kind === kind,
    );
    if (!found) throw new Error(`Was not asked: ${kind}`);
    return found;
  }
}

const replace: LoadRequest = { url: '/v1/activities', headers: {}, mode: 'replace' };
const merge: LoadRequest = { url: '/v1/activities?older', headers: {}, mode: 'merge' };
const query: ActivityQuery = { filter: { facets: [], texts: [] }, order: 'newestFirst' };
const answer: QueryAnswer = { dataVersion: 3, computeMs: 1, total: 2, count: 1, damaged: 0 };
const complete = {
  kind: 'complete',
  rows: 1,
  bytes: 1,
  damaged: 0,
  duplicates: 0,
  startedAtMs: 0,
  finishedAtMs: 1,
} as const;

let workers: FakeWorker[] = [];
let client: ActivityLogClient;

const worker = (): FakeWorker => {
  const latest = workers.at(-1);
  if (!latest) throw new Error('No worker was started');
  return latest;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { href: 'http://dashboard.example/' });
  workers = [];
  client = new ActivityLogClient(() => {
    const started = new FakeWorker();
    workers.push(started);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the client uses of a worker what the fake one has
    return started as unknown as Worker;
  });
});

afterEach(() => {
  client.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the client of the activity log', () => {
  test('shows each state of the load that it started last, and tells its listeners', () => {
    const listener = vi.fn<() => void>();
    client.subscribe(listener);
    client.load(replace);
    const first = worker().last('load').loadId;
    client.load(replace);
    listener.mockClear();
    worker().say({ kind: 'state', loadId: first, state: complete, dataVersion: 9 });
    expect(listener).not.toHaveBeenCalled();
    worker().say({ kind: 'state', loadId: worker().last('load').loadId, state: complete, dataVersion: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(client.getSnapshot()).toMatchObject({ state: complete });
    expect(client.getSnapshot()).toBe(client.getSnapshot());
  });

  test('answers a query once, with versions that agree with the snapshot', async () => {
    client.load(replace);
    worker().say({ kind: 'state', loadId: worker().last('load').loadId, state: complete, dataVersion: 3 });
    const asked = client.query('list', query);
    worker().say({ kind: 'answer', requestId: worker().last('query').requestId, answer });
    await expect(asked).resolves.toMatchObject({ count: 1, dataVersion: client.getSnapshot().dataVersion });
  });

  test('tells a query that was superseded from one that failed', async () => {
    const first = client.query('list', query);
    worker().say({ kind: 'superseded', requestId: worker().last('query').requestId });
    await expect(first).rejects.toMatchObject({ name: 'ActivityLogError', reason: 'superseded' });
    const second = client.query('list', query);
    worker().say({ kind: 'failed', requestId: worker().last('query').requestId, message: 'Unknown time zone' });
    await expect(second).rejects.toMatchObject({ reason: 'failed', message: 'Unknown time zone' });
  });

  test('replaces a worker that breaks, loads again what was loaded, and goes on counting versions', async () => {
    client.load(replace);
    worker().say({ kind: 'state', loadId: worker().last('load').loadId, state: complete, dataVersion: 5 });
    client.load(merge);
    worker().say({ kind: 'state', loadId: worker().last('load').loadId, state: complete, dataVersion: 6 });
    const before = client.getSnapshot().dataVersion;
    const asked = client.query('list', query);
    workers[0]?.breakDown();
    await expect(asked).rejects.toMatchObject({ reason: 'failed' });
    expect(workers[0]?.isTerminated).toBe(true);
    expect(worker().last('load').request.mode).toBe('replace');
    worker().say({ kind: 'state', loadId: worker().last('load').loadId, state: complete, dataVersion: 1 });
    expect(worker().last('load').request.mode).toBe('merge');
    expect(client.getSnapshot().dataVersion).toBeGreaterThan(before);
  });

  test('gives up after one restart, says so, and starts anew with the next load', async () => {
    client.load(replace);
    worker().breakDown();
    worker().breakDown();
    expect(workers).toHaveLength(2);
    expect(client.getSnapshot().state.kind).toBe('workerFailed');
    await expect(client.query('list', query)).rejects.toMatchObject({ reason: 'failed' });
    client.load(replace);
    expect(workers).toHaveLength(3);
    expect(client.getSnapshot().state.kind).toBe('connecting');
  });

  test('survives a worker that cannot be created', () => {
    client = new ActivityLogClient(() => {
      throw new Error('No workers here');
    });
    client.load(replace);
    expect(client.getSnapshot().state).toEqual({ kind: 'workerFailed', detail: 'No workers here' });
  });

  test('takes a worker for hanging that gives no sign of life, and not one that has nothing to do', () => {
    client.load(replace);
    worker().say({ kind: 'state', loadId: worker().last('load').loadId, state: complete, dataVersion: 1 });
    vi.advanceTimersByTime(60_000);
    expect(workers).toHaveLength(1);
    client.load(replace);
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(5000);
      worker().say({ kind: 'alive' });
    }
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(20_000);
    expect(workers).toHaveLength(2);
  });

  test('tells a worker that reads when the page has come to its message', () => {
    client.load(replace);
    const before = worker().asked.length;
    worker().say({ kind: 'yourTurn' });
    expect(worker().asked.slice(before)).toEqual([{ kind: 'turnTaken' }]);
  });

  test('refuses a worker of another version', () => {
    client.load(replace);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a later worker might say
    worker().say({ kind: 'ready', version: 2 as 1 });
    expect(workers[0]?.isTerminated).toBe(true);
  });

  test('frees everything when it is closed', async () => {
    client.load(replace);
    const asked = client.query('list', query);
    client.dispose();
    await expect(asked).rejects.toMatchObject({ reason: 'disposed' });
    await expect(client.readActivity('a')).rejects.toMatchObject({ reason: 'disposed' });
    expect(worker().isTerminated).toBe(true);
    expect(client.getSnapshot().state).toEqual({ kind: 'empty' });
    client.load(replace);
    expect(workers).toHaveLength(1);
  });
});
