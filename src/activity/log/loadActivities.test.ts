import { afterEach, describe, expect, test, vi } from 'vitest';

import { ActivityLog } from './ActivityLog.ts';
import { loadActivities } from './loadActivities.ts';
import type { LogState } from './protocol.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Loads from a stubbed `fetch`. @returns all states that were published, and the log. */
async function load(
  answer: () => Promise<Response>,
  onState: (state: LogState, abort: AbortController) => void = () => undefined,
): Promise<{ states: LogState[]; last: LogState | undefined; log: ActivityLog }> {
  vi.stubGlobal('fetch', answer);
  const log = new ActivityLog();
  const states: LogState[] = [];
  const abort = new AbortController();
  await loadActivities(log, {
    request: { url: '/v1/activities', headers: {}, mode: 'replace' },
    signal: abort.signal,
    publish: (state) => {
      states.push(state);
      onState(state, abort);
    },
    turn: async () => Promise.resolve(),
  });
  return { states, last: states.at(-1), log };
}

/** A body of pieces, as a byte stream or as one without buffers of the reader's own; `end` may break it. */
function bodyOf(pieces: readonly string[], type: 'bytes' | 'plain', error?: Error): ReadableStream {
  const left = pieces.map(encode);
  const pull = (
    controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | ReadableByteStreamController,
  ): void => {
    const next = left.shift();
    if (next) controller.enqueue(next);
    else if (error) controller.error(error);
    else {
      controller.close();
      if ('byobRequest' in controller) controller.byobRequest?.respond(0);
    }
  };
  return type === 'bytes'
    ? new ReadableStream({ type: 'bytes', pull })
    : new ReadableStream<Uint8Array<ArrayBuffer>>({ pull });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(['bytes', 'plain'] as const)('reading a list from a stream of %s', (type) => {
  test('ends complete, with what was read', async () => {
    const pieces = ['{"requestId":"r","result":[{"id":"a"},{"i', 'd":"a"},{"id":1}', ']}'];
    const { states, last, log } = await load(async () => new Response(bodyOf(pieces, type)));
    expect(states[0]?.kind).toBe('connecting');
    expect(last).toMatchObject({
      kind: 'complete',
      rows: 3,
      duplicates: 1,
      damaged: 1,
      requestId: 'r',
      bytes: pieces.join('').length,
    });
    expect(log.readActivity('a')).toBe('{"id":"a"}');
  });

  test('says why it ended early, and keeps the rows', async () => {
    const lost = await load(async () => new Response(bodyOf(['[{"id":"a"},{"id"'], type, new TypeError('network'))));
    expect(lost.last).toMatchObject({ kind: 'incomplete', reason: 'connectionLost', rows: 1, lastRowId: 'a' });
    expect(lost.log.readActivity('a')).toBe('{"id":"a"}');
    const cut = await load(async () => new Response(bodyOf(['[{"id":"a"},{"id"'], type)));
    expect(cut.last).toMatchObject({ kind: 'incomplete', reason: 'cutShort', rows: 1 });
    const broken = await load(async () => new Response(bodyOf(['[{"id":"a"},<html>', '...'], type)));
    expect(broken.last).toMatchObject({ kind: 'incomplete', reason: 'notJson', rows: 1 });
    const other = await load(async () => new Response(bodyOf(['{"status":200}'], type)));
    expect(other.last).toMatchObject({ kind: 'incomplete', reason: 'notActivities', rows: 0 });
  });

  test('stops when it is cancelled, and keeps the rows', async () => {
    const pieces = ['[{"id":"a"}', ...Array.from({ length: 100 }, (_, i) => `,{"id":"b${i}"}`), ']'];
    const { last } = await load(
      async () => new Response(bodyOf(pieces, type)),
      (state, abort) => {
        if (state.kind === 'reading' && state.rows > 0) abort.abort();
      },
    );
    expect(last).toMatchObject({ kind: 'incomplete', reason: 'cancelled' });
    expect(last?.kind === 'incomplete' && last.rows).toBeGreaterThan(0);
    expect(last?.kind === 'incomplete' && last.rows).toBeLessThan(101);
  });
});

test('rows that came just before the server paused are shown without waiting for more', async () => {
  let finish: (() => void) | undefined;
  const pieces = [encode('[{"id":"a"}'), encode(',{"id":"b"}')];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const next = pieces.shift();
      if (next) {
        controller.enqueue(next);
        return;
      }
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      controller.enqueue(encode(']'));
      controller.close();
    },
  });
  const { last } = await load(
    async () => new Response(body),
    (state) => {
      if (state.kind === 'reading' && state.rows === 2) finish?.();
    },
  );
  expect(last).toMatchObject({ kind: 'complete', rows: 2 });
});

describe('an answer that is no list', () => {
  test('of a server that refuses comes with its status, headers and the start of its words', async () => {
    const { last } = await load(
      async () => new Response('x'.repeat(100_000), { status: 429, headers: { 'X-RateLimit-Reset': '3' } }),
    );
    expect(last).toMatchObject({ kind: 'refused', status: 429 });
    expect(last?.kind === 'refused' && last.body.length).toBe(65_536);
    expect(last?.kind === 'refused' && new Map(last.headers).get('x-ratelimit-reset')).toBe('3');
  });

  test('of nobody is unreachable', async () => {
    const { last } = await load(async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(last).toEqual({ kind: 'unreachable', detail: 'Failed to fetch' });
  });

  test('without a body ends early', async () => {
    const { last } = await load(async () => new Response(null, { status: 204 }));
    expect(last).toMatchObject({ kind: 'incomplete', reason: 'cutShort', rows: 0 });
  });
});

test('a fault of the log itself is not taken for one of the network', async () => {
  const fault = new RangeError('ours');
  vi.spyOn(ActivityLog.prototype, 'accept').mockImplementation(() => {
    throw fault;
  });
  await expect(load(async () => new Response(bodyOf(['[]'], 'bytes')))).rejects.toBe(fault);
  vi.restoreAllMocks();
});
