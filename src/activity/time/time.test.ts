import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { activitySearch, writeActivitySearch } from '../search/activitySearch.ts';
import { readMoment } from '../search/readMoment.ts';
import { describeDayLength } from './describeDayLength.ts';
import { describeRange } from './describeRange.ts';
import { describeStretch } from './describeStretch.ts';
import { instantsOfLocal } from './instantsOfLocal.ts';
import { listTimeForms } from './listTimeForms.ts';
import { sameSecondOf } from './sameSecondOf.ts';
import { isSameRange, timeRangeOf, withTimeRange, type TimeRange } from './TimeRange.ts';
import { writeMoment } from './writeMoment.ts';
import { zoneOffsetMs } from '../../ui/timeZone/zoneOffsetMs.ts';

const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe');
const instants = fc.integer({ min: Date.UTC(1890, 0), max: Date.UTC(2200, 0) });
const at = (text: string): number => Date.parse(text);

describe('a moment', () => {
  it('comes back as the same moment, whatever zone it was written in and whatever zone it is read in', () => {
    fc.assert(
      fc.property(instants, zones, zones, (timeMs, written, read) => {
        expect(readMoment(writeMoment(timeMs, written), read)).toBe(timeMs);
      }),
      { numRuns: 1000 },
    );
  });
  it('is written as short as can be', () => {
    expect(writeMoment(at('2026-11-24T08:30:00Z'), 'Europe/Berlin')).toBe('2026-11-24T09:30+01:00');
    expect(writeMoment(at('2026-11-24T08:30:05Z'), 'UTC')).toBe('2026-11-24T08:30:05Z');
    expect(writeMoment(at('2026-11-24T08:30:05.007Z'), 'America/St_Johns')).toBe('2026-11-24T05:00:05.007-03:30');
  });
});

describe('a time on a clock', () => {
  it('leads to the moments at which the clock shows it', () => {
    fc.assert(
      fc.property(instants, zones, (timeMs, zone) => {
        const second = Math.floor(timeMs / 1000) * 1000;
        const found = instantsOfLocal(second + zoneOffsetMs(second, zone), zone);
        const moments =
          found.kind === 'twice' ? [found.firstMs, found.secondMs] : found.kind === 'once' ? [found.timeMs] : [];
        expect(moments).toContain(second);
      }),
      { numRuns: 1000 },
    );
  });
  it('comes twice when the clock is put back, and never when it is put forward over it', () => {
    expect(instantsOfLocal(at('2026-10-25T02:30Z'), 'Europe/Berlin')).toEqual({
      kind: 'twice',
      firstMs: at('2026-10-25T00:30Z'),
      secondMs: at('2026-10-25T01:30Z'),
    });
    expect(instantsOfLocal(at('2026-03-29T02:30Z'), 'Europe/Berlin')).toEqual({
      kind: 'never',
      changeMs: at('2026-03-29T01:00Z'),
    });
    // Samoa left a whole day out.
    expect(instantsOfLocal(at('2011-12-30T12:00Z'), 'Pacific/Apia')).toEqual({
      kind: 'never',
      changeMs: at('2011-12-30T10:00Z'),
    });
  });
});

describe('a stretch of time in words', () => {
  it.each([
    ['2026-11-23T23:00Z', '2026-11-24T23:00Z', 'Tue, 24 Nov 2026'],
    ['2026-11-22T23:00Z', '2026-11-29T23:00Z', '23 Nov 2026 – 29 Nov 2026'],
    ['2026-11-24T08:00Z', '2026-11-24T09:30Z', '24 Nov 2026, 09:00 – 10:30'],
    ['2026-11-24T22:00Z', '2026-11-25T22:00Z', '24 Nov 2026, 23:00 – 25 Nov 2026, 23:00'],
    ['2026-11-24T08:00:05Z', '2026-11-24T08:00:10.250Z', '24 Nov 2026, 09:00:05 – 09:00:10.250'],
    ['2026-10-25T00:00Z', '2026-10-25T01:00Z', '25 Oct 2026, 02:00 CEST – 02:00 CET'],
  ])('from %s to %s', (from, to, words) => {
    expect(
      describeStretch(at(from), at(to), 'Europe/Berlin').replaceAll('GMT+2', 'CEST').replaceAll('GMT+1', 'CET'),
    ).toBe(words);
  });
});

const writtenMoments = fc.tuple(instants, zones).map(([timeMs, zone]) => writeMoment(timeMs, zone));
const ranges: fc.Arbitrary<TimeRange> = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.constantFrom('1h', '30d', '2w').map((span) => ({ kind: 'last' as const, span })),
  writtenMoments.map((after) => ({ kind: 'since' as const, after })),
  writtenMoments.map((before) => ({ kind: 'until' as const, before })),
  fc.tuple(writtenMoments, writtenMoments).map(([after, before]) => ({ kind: 'between' as const, after, before })),
);

describe('a time range', () => {
  it('comes back from the address as the same range, and leaves the rest of the search as it was', () => {
    fc.assert(
      fc.property(ranges, ranges, (before, range) => {
        const search = withTimeRange(
          activitySearch(new URLSearchParams('actorType=user&q=ada+after:nonsense')),
          before,
        );
        const written = writeActivitySearch(new URLSearchParams(), withTimeRange(search, range));
        const read = activitySearch(new URLSearchParams(written.toString()));
        expect(isSameRange(timeRangeOf(read.terms), range)).toBe(true);
        expect(withTimeRange(read, { kind: 'all' }).terms).toEqual(withTimeRange(search, { kind: 'all' }).terms);
      }),
    );
  });
  it.each([
    ['', 'All time'],
    ['last:30d', 'Last 30 days'],
    ['after:2026-11-24', 'Since 24 Nov 2026'],
    ['before:2026-11-24T09:30', 'Before 24 Nov 2026, 09:30'],
    ['after:2026-11 before:2026-12', '1 Nov 2026 – 30 Nov 2026'],
    ['after:2026-11-02 before:2026-11-01', '2026-11-02 – 2026-11-01'],
    ['last:30d before:2026-11-24', 'Last 30 days, Before 24 Nov 2026'],
  ])('%s is said as %s', (text, words) => {
    const { terms } = activitySearch(new URLSearchParams({ q: text }));
    expect(describeRange(timeRangeOf(terms), 'Europe/Berlin')).toBe(words);
  });
});

describe('the length of a day', () => {
  it.each([
    ['2026-11-23T23:00Z', 'Europe/Berlin', undefined],
    ['2026-03-28T23:00Z', 'Europe/Berlin', '23 hours: the clock is put forward from 02:00 to 03:00'],
    ['2026-10-24T22:00Z', 'Europe/Berlin', '25 hours: the clock is put back from 03:00 to 02:00'],
    ['2026-04-04T13:00Z', 'Australia/Lord_Howe', '24.5 hours: the clock is put back from 02:00 to 01:30'],
    // In Egypt the clock goes from midnight to one.
    ['2026-04-23T22:00Z', 'Africa/Cairo', '23 hours: the clock is put forward from 00:00 to 01:00'],
    ['2026-04-24T21:00Z', 'Africa/Cairo', undefined],
    ['2026-10-25T00:00Z', 'UTC', undefined],
  ])('that begins at %s in %s', (start, zone, words) => {
    expect(describeDayLength(at(start), zone)).toBe(words);
  });
});

const row = (createdAtMs: number) => ({ createdAtMs });

describe('neighbours of the list', () => {
  it('share a second whatever their milliseconds, and never with a row that has no time', () => {
    expect(sameSecondOf(row(1999), row(1000), row(999))).toBe('above');
    expect(sameSecondOf(row(2000), row(1999), row(1000))).toBe('below');
    expect(sameSecondOf(row(1000), row(1000), row(1000))).toBe('both');
    expect(sameSecondOf(row(2000), row(1000), undefined)).toBeUndefined();
    expect(sameSecondOf({}, {}, {})).toBeUndefined();
  });
});

describe('the card of a time', () => {
  it('says it in the zone shown, locally, in UTC, relatively and in seconds since 1970', () => {
    const forms = listTimeForms(at('2026-11-24T08:00:05.250Z'), at('2026-11-24T09:00:05Z'), 'Asia/Kathmandu');
    expect(forms[0]).toEqual({ label: 'Asia/Kathmandu', text: '24 Nov 2026, 13:45:05 GMT+5:45', canCopy: false });
    expect(forms.slice(-3).map(({ text }) => text)).toEqual([
      '2026-11-24T08:00:05.250Z',
      '59 minutes ago',
      '1795507205.25',
    ]);
  });
});
