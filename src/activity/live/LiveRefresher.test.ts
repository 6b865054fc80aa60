import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ActivityLogSnapshot } from '../ActivityLog.ts';
import type { LogState } from '../log/protocol.ts';
import { LiveRefresher } from './LiveRefresher.ts';

const startMs = Date.UTC(2026, 10, 24, 9);
const read = { rows: 3, bytes: 900, damaged: 0, duplicates: 0, startedAtMs: startMs };
const complete: LogState = { kind: 'complete', ...read, finishedAtMs: startMs };

const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

/** A log that counts how often it is asked to refresh, and a page that can be hidden. */
function setUp({ isOn = true, random = 0.5, reading = complete } = {}) {
  let snapshot: ActivityLogSnapshot = { reading, refresh: { kind: 'idle' }, dataVersion: 1, asOfMs: startMs };
  let isVisible = true;
  const asked: number[] = [];
  const logListeners = new Set<() => void>();
  const pageListeners = new Set<() => void>();
  const say = (changed: Partial<ActivityLogSnapshot>) => {
    snapshot = { ...snapshot, ...changed };
    for (const listener of logListeners) listener();
  };
  const live = new LiveRefresher(
    {
      getSnapshot: () => snapshot,
      subscribe: (listener) => {
        logListeners.add(listener);
        return () => logListeners.delete(listener);
      },
      refresh: () => {
        asked.push((Date.now() - startMs) / 1000);
        say({ refresh: { kind: 'underway' } });
      },
    },
    isOn,
    {
      now: () => Date.now(),
      random: () => random,
      isVisible: () => isVisible,
      subscribe: (listener) => {
        pageListeners.add(listener);
        return () => pageListeners.delete(listener);
      },
    },
  );
  const show = (shown: boolean) => {
    isVisible = shown;
    for (const listener of pageListeners) listener();
  };
  const succeed = () => say({ refresh: { kind: 'idle' }, asOfMs: Date.now() });
  const fail = (state: LogState) => say({ refresh: { kind: 'failed', state } });
  live.start();
  return { live, asked, say, show, succeed, fail };
}

const refusal = (status: number, headers: readonly (readonly [string, string])[] = []): LogState => ({
  kind: 'refused',
  status,
  headers,
  body: '{"error":"words of the server"}',
});

describe('the list follows the server', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: startMs });
    vi.stubGlobal('navigator', { onLine: true });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('about once a minute, counted from the last look', () => {
    const { live, asked, succeed } = setUp();
    expect(live.getSnapshot()).toEqual({ kind: 'waiting', nextAtMs: startMs + 60_000 });
    pass(60);
    expect(live.getSnapshot()).toEqual({ kind: 'looking' });
    pass(5);
    succeed();
    pass(59);
    expect(asked).toEqual([60]);
    pass(1);
    expect(asked).toEqual([60, 125]);
  });

  it('no sooner where the clock of the device was set forward by hours', () => {
    const { asked, say } = setUp();
    pass(60);
    vi.setSystemTime(startMs + 10 * 3_600_000);
    say({ refresh: { kind: 'idle' }, asOfMs: startMs + 60_000 });
    pass(59);
    expect(asked).toHaveLength(1);
  });

  it.each([
    [0, 54],
    [1, 66],
  ])('spread by a tenth, so that pages do not ask together (%d)', (random, seconds) => {
    const { asked } = setUp({ random });
    pass(70);
    expect(asked).toEqual([seconds]);
  });

  it('not while nobody sees it, and at once when someone does and a minute is over', () => {
    const { live, asked, show } = setUp();
    show(false);
    pass(600);
    expect(live.getSnapshot()).toEqual({ kind: 'hidden' });
    expect(asked).toEqual([]);
    show(true);
    expect(asked).toEqual([600]);
  });

  it('not when the reader says so, and at once when it is turned on again', () => {
    const { live, asked } = setUp();
    live.turn(false);
    pass(600);
    expect(live.getSnapshot()).toEqual({ kind: 'off' });
    live.turn(true);
    expect(asked).toEqual([600]);
  });

  it('not while the list is not read', () => {
    const { live, asked, say } = setUp({ reading: { kind: 'connecting', startedAtMs: startMs } });
    pass(600);
    expect(live.getSnapshot()).toEqual({ kind: 'unread' });
    expect(asked).toEqual([]);
    say({ reading: complete, asOfMs: Date.now() });
    expect(live.getSnapshot()).toEqual({ kind: 'waiting', nextAtMs: startMs + 660_000 });
  });

  it.each([
    [
      'with a part of the list',
      'readInPart',
      { kind: 'incomplete', ...read, finishedAtMs: startMs, reason: 'cancelled', detail: '' },
    ],
    [
      'before its first row',
      'notRead',
      { kind: 'incomplete', ...read, rows: 0, finishedAtMs: startMs, reason: 'cancelled', detail: '' },
    ],
    ['without the list', 'notRead', refusal(403)],
    ['without an answer', 'notRead', { kind: 'unreachable', detail: 'no network' }],
  ] as const)('not after reading has ended %s, until it is read again', (_, kind, reading) => {
    const { live, asked, say } = setUp({ reading });
    pass(600);
    expect(live.getSnapshot()).toEqual({ kind });
    expect(asked).toEqual([]);
    say({ reading: { kind: 'connecting', startedAtMs: Date.now() } });
    expect(live.getSnapshot()).toEqual({ kind: 'unread' });
    say({ reading: complete, asOfMs: Date.now() });
    expect(live.getSnapshot()).toEqual({ kind: 'waiting', nextAtMs: startMs + 660_000 });
  });

  it('as late as a server wants that asks to wait', () => {
    const { live, asked, fail } = setUp();
    pass(60);
    fail(refusal(429, [['Retry-After', '300']]));
    expect(live.getSnapshot()).toEqual({
      kind: 'failed',
      message: 'words of the server',
      nextAtMs: startMs + 360_000,
    });
    pass(299);
    expect(asked).toEqual([60]);
    pass(1);
    expect(asked).toEqual([60, 360]);
  });

  it('less and less often while it fails, and as before when it works again', () => {
    const { asked, fail, succeed } = setUp();
    pass(60);
    for (let i = 0; i < 6; i++) {
      fail(refusal(500));
      pass(900);
      expect(asked).toHaveLength(i + 2);
    }
    const waits = asked.slice(1).map((at, i) => at - (i === 0 ? 60 : 60 + 900 * i));
    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
    succeed();
    pass(60);
    expect(asked).toHaveLength(8);
  });

  it('no more after a failure that another look will not mend', () => {
    const { live, asked, fail } = setUp();
    pass(60);
    fail(refusal(403));
    pass(10_000);
    expect(live.getSnapshot()).toEqual({ kind: 'failed', message: 'words of the server', nextAtMs: undefined });
    expect(asked).toEqual([60]);
  });

  it('at once when the device is online again', () => {
    const { asked, fail, show } = setUp();
    pass(60);
    fail({ kind: 'unreachable', detail: 'no network' });
    pass(10);
    show(true);
    expect(asked).toEqual([60, 70]);
  });

  it('no more after the page is left', () => {
    const { live, asked } = setUp();
    live.stop();
    pass(600);
    expect(asked).toEqual([]);
  });
});
