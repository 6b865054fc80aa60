import { expect, it } from 'vitest';

import { activitySearch } from '../search/activitySearch.ts';
import { toActivityFilter } from '../search/toActivityFilter.ts';
import { urlWithFixedTimes } from './urlWithFixedTimes.ts';

const asOfMs = Date.UTC(2026, 10, 24, 8, 14, 3, 250);
const page = 'https://dashboard.example/organizations/0b1/activities';

/** The fixed query of an address, as its parameters; the address itself where it stays as it is. */
function fixed(query: string, timeZone = 'Europe/Berlin', newestMs?: number) {
  const url = `${page}?${new URLSearchParams(query).toString()}`;
  const search = activitySearch(new URL(url).searchParams);
  const { fromMs, toMs } = toActivityFilter(search.terms, { nowMs: asOfMs, timeZone, services: new Map() });
  const result = urlWithFixedTimes({ url, search, fromMs, toMs, asOfMs, newestMs });
  return result === url ? 'as before' : Object.fromEntries(new URL(result).searchParams);
}

it('has the moments of a range that moves on, and all else as it was', () => {
  expect(fixed('actorType=user&q=last:30d ada foo:bar&order=oldest&zone=UTC')).toEqual({
    actorType: 'user',
    q: 'ada foo:bar after:2026-10-25T08:14:03.250Z before:2026-11-24T08:14:03.250Z',
    order: 'oldest',
    zone: 'UTC',
  });
});

it('ends after the newest row, where that came after the reading began, and never after the range itself', () => {
  expect(fixed('q=last:1h', 'UTC', asOfMs + 900)).toEqual({
    q: 'after:2026-11-24T07:14:03.250Z before:2026-11-24T08:14:04.151Z',
  });
  expect(fixed('q=last:1h', 'UTC', asOfMs - 900)).toEqual({
    q: 'after:2026-11-24T07:14:03.250Z before:2026-11-24T08:14:03.250Z',
  });
  expect(fixed('q=last:1d before:2026-11-24 after:2020', 'Europe/Berlin', Date.UTC(2026, 10, 23, 12))).toEqual({
    q: 'after:2026-11-23T08:14:03.250Z before:2026-11-23T23:00:00.000Z',
  });
});

it('is the same address where that shows the same to everyone', () => {
  expect(fixed('q=ada&order=oldest')).toBe('as before');
  expect(fixed('q=after:2026-11-24T09:30Z before:"2026-11-25 09:30:00+0100"')).toBe('as before');
  expect(fixed('q=after:2026-11-24&zone=Asia/Tokyo', 'Asia/Tokyo')).toBe('as before');
});

it('has a moment without a zone in UTC, because another reader has another zone', () => {
  expect(fixed('q=after:2026-11-24')).toEqual({ q: 'after:2026-11-23T23:00:00.000Z' });
  expect(fixed('q=before:2026-11&zone=local')).toEqual({ q: 'before:2026-10-31T23:00:00.000Z', zone: 'local' });
});
