import { errorAnswer } from '../errorAnswer.ts';
import type { RequestBudget } from './RequestBudget.ts';
import { readRateLimit } from './readRateLimit.ts';

/** How long a request may wait for its turn, in all; and how often it is sent again after a 429. */
const maxWaitMs = 20_000;
const maxRepeats = 2;

/**
 * Sends a request when the key's budget has room for it. A 429 says that nothing was done, so the request is sent again when the
 * budget allows, a write too; no other answer or failure is repeated.
 * @param send sends the request; called up to three times.
 * @returns the answer, and how long the request waited here; the answer is a 429 when the wait would be too long.
 * @throws what `send` throws, or the reason of `signal`.
 */
export async function sendWithinBudget(
  budget: RequestBudget,
  signal: AbortSignal,
  send: () => Promise<Response>,
): Promise<{ response: Response; queuedMs: number }> {
  let queuedMs = 0;
  for (let repeats = 0; ; repeats += 1) {
    const askedAtMs = Date.now();
    const isGranted = await budget.acquire(signal, maxWaitMs - queuedMs, repeats === 0 ? 'back' : 'front');
    queuedMs += Date.now() - askedAtMs;
    if (!isGranted) return { response: spentAnswer(budget), queuedMs };
    let response: Response;
    try {
      response = await send();
    } catch (error) {
      budget.giveBack();
      throw error;
    }
    const backOffMs = 1000 * 2 ** repeats * (0.5 + Math.random());
    budget.learn(response.status, response.headers, backOffMs);
    const waitMs = readRateLimit(response.headers, Date.now()).resetMs ?? backOffMs;
    if (response.status !== 429 || repeats === maxRepeats || queuedMs + waitMs > maxWaitMs) {
      return { response, queuedMs };
    }
    await response.body?.cancel();
  }
}

function spentAnswer(budget: RequestBudget): Response {
  const { limit, resetMs } = budget.describe();
  const seconds = resetMs / 1000;
  return errorAnswer(429, 'TOO_MANY_REQUESTS', 'The request budget of this key is spent.', {
    'retry-after': String(Math.max(1, Math.ceil(seconds))),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': seconds.toFixed(3),
  });
}
