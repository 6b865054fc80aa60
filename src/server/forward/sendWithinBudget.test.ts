import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { RequestBudget } from './RequestBudget.ts';
import { sendWithinBudget } from './sendWithinBudget.ts';

const here = new AbortController().signal;
const refused = (reset: string): Response =>
  new Response('{"status":429}', { status: 429, headers: { 'x-ratelimit-reset': reset, 'x-ratelimit-limit': '10' } });

/** Sends with these answers in turn, and tells the result and when each was asked for, in milliseconds from the start. */
async function run(answers: (Response | Error)[]) {
  const startMs = Date.now();
  const sentAtMs: number[] = [];
  const outcome = sendWithinBudget(new RequestBudget({ limit: 10, windowMs: 10_000 }), here, async () => {
    sentAtMs.push(Date.now() - startMs);
    const answer = answers.shift() ?? new Response('none left', { status: 500 });
    if (answer instanceof Error) throw answer;
    return answer;
  });
  outcome.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  return { ...(await outcome), sentAtMs };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('sendWithinBudget', () => {
  it('comes back when a 429 says that it may', async () => {
    const { response, queuedMs, sentAtMs } = await run([refused('2.5'), new Response('done')]);
    expect(await response.text()).toBe('done');
    expect(sentAtMs).toEqual([0, 2600]);
    expect(queuedMs).toBe(2600);
  });

  it('comes back twice, then passes the 429 on', async () => {
    const { response, sentAtMs } = await run([refused('1'), refused('2'), refused('3'), new Response('too late')]);
    expect(response.status).toBe(429);
    expect(response.headers.get('x-ratelimit-reset')).toBe('3');
    expect(sentAtMs).toEqual([0, 1100, 3200]);
  });

  it('passes a 429 on whose wait is too long', async () => {
    const { response, sentAtMs } = await run([refused('3600')]);
    expect(response.headers.get('x-ratelimit-reset')).toBe('3600');
    expect(await response.text()).toContain('429');
    expect(sentAtMs).toEqual([0]);
  });

  it('backs off with growing waits when a 429 says nothing', async () => {
    const { sentAtMs } = await run([
      new Response('', { status: 429 }),
      new Response('', { status: 429 }),
      new Response(),
    ]);
    const [, first = 0, second = 0] = sentAtMs;
    expect(first).toBeGreaterThanOrEqual(500);
    expect(first).toBeLessThanOrEqual(1600);
    expect(second - first).toBeGreaterThanOrEqual(1000);
    expect(second - first).toBeLessThanOrEqual(3100);
  });

  it.each([new Response('down', { status: 503 }), new Response('', { status: 500 })])(
    'never repeats another failure',
    async (answer) => {
      const { response, sentAtMs } = await run([answer]);
      expect(response).toBe(answer);
      expect(sentAtMs).toEqual([0]);
    },
  );

  it('never repeats a request that got no answer', async () => {
    await expect(run([new Error('connection lost'), new Response()])).rejects.toThrow('connection lost');
  });

  it('answers itself, with when to come back, while the budget is spent for long', async () => {
    const budget = new RequestBudget({ limit: 1, windowMs: 60_000 });
    await sendWithinBudget(budget, here, async () => Response.json({}, { headers: { 'x-ratelimit-remaining': '0' } }));
    const send = vi.fn<() => Promise<Response>>();
    const { response } = await sendWithinBudget(budget, here, send);
    expect(send).not.toHaveBeenCalled();
    expect(response.status).toBe(429);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'retry-after': '60',
      'x-ratelimit-limit': '1',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '60.000',
    });
    expect(await response.json()).toMatchObject({ status: 429, error: expect.stringMatching(/^TOO_MANY_REQUESTS: /u) });
  });
});
