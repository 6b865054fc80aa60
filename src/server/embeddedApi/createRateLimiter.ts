import type { RateLimit } from '../store/ApiKeyRow.ts';

/** What one request used up. `headers` go on its answer, whatever that is. */
export interface RateVerdict {
  isOverLimit: boolean;
  headers: Readonly<Record<string, string>>;
}

export interface RateLimiter {
  /** Counts one request of `client` (a key, or an address without one) against its limit. */
  count(client: string, rate: RateLimit): RateVerdict;
}

/** Windows that have ended are forgotten when there are this many, so that strangers cannot fill the memory. */
const windowsBeforeCleaning = 10_000;

/**
 * Counts requests in fixed windows, as the public API does: a window opens with a client's first request, and the headers
 * are those seen there (`X-RateLimit-Limit`, `-Remaining`, `-Reset` in fractional seconds, `-Policy`).
 * @param now the time in milliseconds.
 */
export function createRateLimiter(now: () => number): RateLimiter {
  const windows = new Map<string, { endsAtMs: number; requests: number }>();
  return {
    count(client, { limit, windowSeconds }) {
      const nowMs = now();
      if (windows.size >= windowsBeforeCleaning) {
        for (const [other, window] of windows) if (window.endsAtMs <= nowMs) windows.delete(other);
      }
      let window = windows.get(client);
      if (window === undefined || window.endsAtMs <= nowMs) {
        window = { endsAtMs: nowMs + windowSeconds * 1000, requests: 0 };
        windows.set(client, window);
      }
      window.requests += 1;
      const isOverLimit = window.requests > limit;
      const secondsLeft = (window.endsAtMs - nowMs) / 1000;
      return {
        isOverLimit,
        headers: {
          'x-ratelimit-limit': String(limit),
          'x-ratelimit-remaining': String(Math.max(0, limit - window.requests)),
          'x-ratelimit-reset': secondsLeft.toFixed(3),
          'x-ratelimit-policy': `${limit};w=${windowSeconds};comment="fixed window"`,
          ...(isOverLimit ? { 'retry-after': String(Math.ceil(secondsLeft)) } : {}),
        },
      };
    },
  };
}
