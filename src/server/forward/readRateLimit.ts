/** What an answer tells about the budget of its key; a part is undefined where its header is missing or unreadable. */
export interface RateLimitReading {
  limit: number | undefined;
  remaining: number | undefined;
  /** Until the budget is whole again, in milliseconds from now. */
  resetMs: number | undefined;
}

/**
 * Reads the X-RateLimit headers, and Retry-After where there is no X-RateLimit-Reset.
 * @param nowMs the time now, for dates.
 */
export function readRateLimit(headers: Headers, nowMs: number): RateLimitReading {
  return {
    limit: readNumber(headers.get('x-ratelimit-limit')),
    remaining: readNumber(headers.get('x-ratelimit-remaining')),
    resetMs: readReset(headers.get('x-ratelimit-reset'), nowMs) ?? readRetryAfter(headers.get('retry-after'), nowMs),
  };
}

function readNumber(text: string | null): number | undefined {
  return text !== null && /^\d+(?:\.\d+)?$/u.test(text.trim()) ? Number(text) : undefined;
}

function readReset(text: string | null, nowMs: number): number | undefined {
  const seconds = readNumber(text);
  if (seconds === undefined) return undefined;
  // Some servers send a point in time: seconds since 1970.
  return seconds > 1e9 ? Math.max(0, seconds * 1000 - nowMs) : seconds * 1000;
}

/** Seconds or an HTTP date (RFC 9110 10.2.3). */
function readRetryAfter(text: string | null, nowMs: number): number | undefined {
  const seconds = readNumber(text);
  if (seconds !== undefined) return seconds * 1000;
  const dateMs = Date.parse(text ?? '');
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
