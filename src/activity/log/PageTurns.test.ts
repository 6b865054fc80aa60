import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { PageTurns } from './PageTurns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Reads pieces one after the other, a millisecond each. */
function startReading(turns: PageTurns): { pieces: number } {
  const read = { pieces: 0 };
  const go = async (): Promise<void> => {
    for (;;) {
      await turns.turn();
      read.pieces++;
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
  };
  void go();
  return read;
}

test('reading goes on beside a page that is free, and asks it once a frame', async () => {
  const ask = vi.fn<() => void>(() => turns.take());
  const turns = new PageTurns(ask);
  const read = startReading(turns);
  await vi.advanceTimersByTimeAsync(160);
  expect(read.pieces).toBeGreaterThan(155);
  expect(ask).toHaveBeenCalledTimes(11);
});

test('reading waits for a page that is busy, and goes on with it', async () => {
  const turns = new PageTurns(() => undefined);
  const read = startReading(turns);
  await vi.advanceTimersByTimeAsync(50);
  const before = read.pieces;
  expect(before).toBeLessThan(20);
  await vi.advanceTimersByTimeAsync(40);
  expect(read.pieces).toBe(before);
  turns.take();
  await vi.advanceTimersByTimeAsync(10);
  expect(read.pieces).toBeGreaterThan(before + 5);
});

test('two who wait go on together', async () => {
  const turns = new PageTurns(() => undefined);
  await turns.turn();
  await vi.advanceTimersByTimeAsync(20);
  const gone: string[] = [];
  void turns.turn().then(() => gone.push('reading'));
  void turns.turn().then(() => gone.push('last rows'));
  await vi.advanceTimersByTimeAsync(10);
  expect(gone).toEqual([]);
  turns.take();
  await vi.advanceTimersByTimeAsync(0);
  expect(gone).toEqual(['reading', 'last rows']);
});

test('a page that never answers slows reading down, and does not stop it', async () => {
  const turns = new PageTurns(() => undefined);
  const read = startReading(turns);
  await vi.advanceTimersByTimeAsync(1000);
  expect(read.pieces).toBeGreaterThan(100);
  expect(read.pieces).toBeLessThan(200);
});
