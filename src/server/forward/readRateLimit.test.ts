import { describe, expect, it } from 'vitest';

import { readRateLimit } from './readRateLimit.ts';

const nowMs = Date.parse('2026-11-24T09:14:03Z');

describe('readRateLimit', () => {
  it('reads the fractional seconds of the public server', () => {
    const headers = new Headers({
      'X-RateLimit-Limit': '40',
      'X-RateLimit-Remaining': '38',
      'X-RateLimit-Reset': '7.25',
      'Retry-After': '60',
    });
    expect(readRateLimit(headers, nowMs)).toEqual({ limit: 40, remaining: 38, resetMs: 7250 });
  });

  it.each([
    [{ 'Retry-After': '3' }, 3000],
    [{ 'Retry-After': 'Tue, 24 Nov 2026 09:14:08 GMT' }, 5000],
    [{ 'Retry-After': 'Tue, 24 Nov 2026 09:00:00 GMT' }, 0],
    [{ 'X-RateLimit-Reset': String(nowMs / 1000 + 4) }, 4000],
    [{ 'X-RateLimit-Reset': 'soon', 'Retry-After': '2' }, 2000],
    [{}, undefined],
  ])('reads when to come back from %o', (headers, resetMs) => {
    expect(readRateLimit(new Headers(Object.entries(headers)), nowMs).resetMs).toBe(resetMs);
  });
});
