/** A moment (milliseconds since 1970) as the API writes it: in UTC, `2026-08-04T20:10:42Z`, with milliseconds only where there are any. */
export const writeUtc = (timeMs: number): string => new Date(timeMs).toISOString().replace('.000Z', 'Z');
