import { describe, expect, it } from 'vitest';

import { readRetryAt } from './readRetryAt.ts';

const nowMs = Date.parse('2026-11-24T10:00:00Z');
const read = (headers: Record<string, string>, status = 429) =>
  readRetryAt(status, new Map(Object.entries(headers)), nowMs);

describe('readRetryAt', () => {
  it('reads fractional seconds, and prefers the rate limit to Retry-After', () => {
    expect(read({ 'x-ratelimit-reset': '0.25', 'retry-after': '30' })).toBe(nowMs + 250);
  });
  it('takes the rate limit for the reason of a 429 alone: it comes with every answer', () => {
    expect(read({ 'x-ratelimit-reset': '0.25', 'retry-after': '30' }, 503)).toBe(nowMs + 30_000);
    expect(read({ 'x-ratelimit-reset': '0.25' }, 503)).toBeUndefined();
  });
  it('reads Retry-After as seconds and as a date', () => {
    expect(read({ 'retry-after': '30' })).toBe(nowMs + 30_000);
    expect(read({ 'retry-after': 'Tue, 24 Nov 2026 10:00:05 GMT' })).toBe(nowMs + 5000);
  });
  it('takes a moment that has passed as now', () => {
    expect(read({ 'retry-after': 'Tue, 24 Nov 2026 09:00:00 GMT' })).toBe(nowMs);
  });
  it('ignores nonsense, and waits that no server means', () => {
    expect(read({ 'x-ratelimit-reset': 'soon' })).toBeUndefined();
    expect(read({ 'x-ratelimit-reset': '1795514400', 'retry-after': '4' })).toBe(nowMs + 4000);
    expect(read({})).toBeUndefined();
  });
});
