import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readDateTime } from './readDateTime.ts';
import { TimestampReader } from './TimestampReader.ts';

const dates = fc.date({
  min: new Date('0000-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

describe('a date-time', () => {
  test.each([
    ['2026-08-04T20:10:42Z', '2026-08-04T20:10:42.000Z'],
    ['2026-08-04T20:10:42.5Z', '2026-08-04T20:10:42.500Z'],
    ['2026-08-04T20:10:42.123999Z', '2026-08-04T20:10:42.123Z'],
    ['2026-08-04T20:10:42.000', '2026-08-04T20:10:42.000Z'],
    ['2026-08-04T20:10Z', '2026-08-04T20:10:00.000Z'],
    ['2026-08-04', '2026-08-04T00:00:00.000Z'],
    ['2026-08-04T20:10:42+02:00', '2026-08-04T18:10:42.000Z'],
    ['2026-08-04T20:10:42-0330', '2026-08-04T23:40:42.000Z'],
    ['0099-02-28T00:00:00Z', '0099-02-28T00:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(readDateTime(text)).toBe(Date.parse(iso));
  });

  test.each([
    '',
    'yesterday',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10',
    '2026-08-04T24:00:00Z',
    '2026-08-04T20:60:00Z',
    '2026-08-04 20:10:42Z',
    '1786219842',
    '2026-08-04T20:10:42Zulu',
    '+002026-08-04T20:10:42Z',
  ])('"%s" is none', (text) => {
    expect(readDateTime(text)).toBeUndefined();
  });

  test('is read from bytes as from its text', () => {
    const reader = new TimestampReader();
    const digit = fc.constantFrom(...'0123456789:-T.Z" '.split(''));
    const spelled = fc
      .tuple(dates, fc.boolean(), fc.option(fc.tuple(fc.nat(23), digit), { nil: undefined }))
      .map(([date, isShort, change]) => {
        const iso = isShort ? `${date.toISOString().slice(0, 19)}Z` : date.toISOString();
        return change ? iso.slice(0, change[0]) + change[1] + iso.slice(change[0] + 1) : iso;
      });
    fc.assert(
      fc.property(spelled, (text) => {
        const bytes = new TextEncoder().encode(`${text}",            `);
        const end = reader.read(bytes, new DataView(bytes.buffer), 0, bytes.length);
        // What the fast way refuses goes the other way.
        if (end < 0) return;
        expect(end).toBe(text.indexOf('"') < 0 ? text.length + 1 : text.indexOf('"') + 1);
        expect(reader.ms).toBe(readDateTime(text.split('"')[0] ?? ''));
      }),
      { numRuns: 3000 },
    );
  });

  test('as the API sends it is always read the fast way', () => {
    const reader = new TimestampReader();
    fc.assert(
      fc.property(dates, (date) => {
        const bytes = new TextEncoder().encode(`${date.toISOString()}",          `);
        expect(reader.read(bytes, new DataView(bytes.buffer), 0, bytes.length)).toBe(25);
        expect(reader.ms).toBe(date.getTime());
      }),
    );
  });
});
