import { describe, expect, it } from 'vitest';

import { formatRecentTime, formatRelativeTime, formatTime } from './formatTime.ts';

const timeMs = Date.parse('2026-11-24T08:14:03Z');
const minutes = 60_000;

describe('formatTime', () => {
  it('says a moment in the zone that is asked for, and names the zone', () => {
    expect(formatTime(timeMs, 'full', 'UTC')).toBe('24 Nov 2026, 08:14:03 UTC');
    expect(formatTime(timeMs, 'full', 'Europe/Berlin')).toBe('24 Nov 2026, 09:14:03 CET');
    expect(formatTime(timeMs, 'clockInZone', 'Asia/Kolkata')).toBe('13:44:03 GMT+5:30');
    expect(formatTime(Date.parse('2026-07-01T00:00:00Z'), 'clock', 'Europe/Berlin')).toBe('02:00:00');
  });
  it('writes midnight as 00', () => {
    expect(formatTime(Date.parse('2026-11-24T00:00:00Z'), 'clock', 'UTC')).toBe('00:00:00');
  });
  it('does not fail on what is no time', () => {
    expect(formatTime(Number.NaN, 'full', 'UTC')).toBe('an unreadable time');
  });
});

describe('formatRecentTime', () => {
  it('says the date too as soon as it is another day in the zone', () => {
    const evening = Date.UTC(2026, 10, 28, 22, 59, 30);
    expect(formatRecentTime(evening, evening + 29_000, 'Europe/Berlin')).toBe('23:59:30');
    expect(formatRecentTime(evening, evening + 31_000, 'Europe/Berlin')).toBe('28 Nov 2026, 23:59:30');
    expect(formatRecentTime(evening, evening + 31_000, 'UTC')).toBe('22:59:30');
  });
});

describe('formatRelativeTime', () => {
  it.each([
    [0, 'just now'],
    [-59_000, 'just now'],
    [-3 * minutes, '3 minutes ago'],
    [-59.9 * minutes, '59 minutes ago'],
    [-25 * 60 * minutes, 'yesterday'],
    [5 * 24 * 60 * minutes, 'in 5 days'],
    [-700 * 24 * 60 * minutes, '22 months ago'],
    [-800 * 24 * 60 * minutes, '2 years ago'],
  ])('says %i ms from now as “%s”', (distanceMs, words) => {
    expect(formatRelativeTime(timeMs + distanceMs, timeMs)).toBe(words);
  });
});
