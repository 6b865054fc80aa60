import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { RequestBudget } from './RequestBudget.ts';

const here = new AbortController().signal;
const told = (remaining: number, resetSeconds: number, limit = 10): Headers =>
  new Headers({
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(resetSeconds),
  });

/** Asks for places; the list fills with the numbers of those that were granted, in their order. */
function ask(budget: RequestBudget, count: number, signal = here, maxWaitMs = 20_000): number[] {
  const granted: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    void budget.acquire(signal, maxWaitMs).then(
      (isGranted) => granted.push(isGranted ? number : -number),
      () => granted.push(Number.NaN),
    );
  }
  return granted;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('RequestBudget', () => {
  it('grants what the window holds at once, and the rest in order when the next one begins', async () => {
    const budget = new RequestBudget({ limit: 3, windowMs: 10_000 });
    const granted = ask(budget, 5);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(granted).toEqual([1, 2, 3]);
    await vi.advanceTimersByTimeAsync(1);
    expect(granted).toEqual([1, 2, 3, 4, 5]);
  });

  it('learns a greater limit from the first answer', async () => {
    const budget = new RequestBudget({ limit: 1, windowMs: 10_000 });
    const granted = ask(budget, 6);
    await vi.advanceTimersByTimeAsync(0);
    expect(granted).toEqual([1]);
    budget.learn(200, told(3, 8, 40), 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(granted).toEqual([1, 2, 3, 4]);
  });

  it('takes requests that are on their way off what an answer says is left', async () => {
    const budget = new RequestBudget({ limit: 4, windowMs: 10_000 });
    const granted = ask(budget, 6);
    await vi.advanceTimersByTimeAsync(0);
    expect(granted).toHaveLength(4);
    // Another client of this key has spent one: of the 2 that are left, the 3 unanswered ones will take all.
    budget.learn(200, told(2, 5), 0);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(granted).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(1);
    expect(granted).toHaveLength(6);
  });

  it('stops counting when a server shows no limit, until it refuses', async () => {
    const budget = new RequestBudget({ limit: 1, windowMs: 10_000 });
    const granted = ask(budget, 4);
    await vi.advanceTimersByTimeAsync(0);
    budget.learn(200, new Headers(), 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(granted).toEqual([1, 2, 3, 4]);
    budget.learn(429, new Headers(), 3000);
    const later = ask(budget, 1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(later).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(later).toEqual([1]);
  });

  it('refuses at once what would wait too long, as soon as it knows the budget', async () => {
    const budget = new RequestBudget({ limit: 10, windowMs: 10_000 });
    ask(budget, 1);
    budget.learn(200, told(0, 10, 1), 0);
    // The next windows begin after 10, 20 and 30 s; the third is too far away.
    const granted = ask(budget, 3, here, 25_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(granted).toEqual([-3]);
    expect(budget.describe()).toEqual({ limit: 1, resetMs: 10_000 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(granted).toEqual([-3, 1, 2]);
  });

  it('refuses in the end what waited too long for an answer that never came', async () => {
    const budget = new RequestBudget({ limit: 1, windowMs: 60_000 });
    const granted = ask(budget, 2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(granted).toEqual([1, -2]);
  });

  it('gives the place of a reader who went away to the next one', async () => {
    const budget = new RequestBudget({ limit: 1, windowMs: 10_000 });
    ask(budget, 1);
    const leaving = new AbortController();
    const gone = ask(budget, 1, leaving.signal);
    const next = ask(budget, 1);
    leaving.abort(new Error('gone'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(gone).toEqual([Number.NaN]);
    expect(next).toEqual([1]);
  });

  it('is idle when nobody waits or is on the way and the window is over', async () => {
    const budget = new RequestBudget({ limit: 1, windowMs: 10_000 });
    expect(budget.isIdle).toBe(true);
    ask(budget, 1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(budget.isIdle).toBe(false);
    budget.giveBack();
    expect(budget.isIdle).toBe(true);
  });
});
