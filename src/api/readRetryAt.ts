/** No server of this API makes a client wait longer; a larger number is a mistake (a time since 1970, for example). */
const longestWaitSeconds = 3600;

/**
 * When it makes sense to try again, from the headers of an answer: for 429 `X-RateLimit-Reset` (seconds, may be fractional), else
 * `Retry-After` (seconds or an HTTP date, RFC 9110 §10.2.3). The API sends its rate limit with every answer (api.md): with another
 * status it says nothing of how long that lasts.
 *
 * @param headers by lower-case name.
 * @returns milliseconds since 1970, or `undefined` where the server did not say.
 */
export function readRetryAt(status: number, headers: ReadonlyMap<string, string>, nowMs: number): number | undefined {
  for (const name of status === 429 ? ['x-ratelimit-reset', 'retry-after'] : ['retry-after']) {
    const value = headers.get(name)?.trim();
    if (value === undefined || value === '') continue;
    const waitSeconds = /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) : (Date.parse(value) - nowMs) / 1000;
    if (waitSeconds <= longestWaitSeconds) return nowMs + Math.max(0, waitSeconds) * 1000;
  }
  return undefined;
}
