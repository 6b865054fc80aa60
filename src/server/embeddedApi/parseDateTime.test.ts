import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseDateTime } from './parseDateTime.ts';

test.each([
  ['2026-08-04T20:10:42.000Z', '2026-08-04T20:10:42.000Z'],
  ['2026-08-04T20:10:42Z', '2026-08-04T20:10:42.000Z'],
  ['2026-08-04T20:10:42.000', '2026-08-04T20:10:42.000Z'],
  ['2026-08-04t20:10z', '2026-08-04T20:10:00.000Z'],
  ['2026-08-04T20:10:42.123456Z', '2026-08-04T20:10:42.123Z'],
  ['2026-08-04T20:10:42+02:00', '2026-08-04T18:10:42.000Z'],
  ['2026-08-04T20:10:42 0200', '2026-08-04T18:10:42.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
])('%s is %s', (text, expected) => {
  expect(parseDateTime(text)).toBe(expected);
});

test.each([
  '',
  '2026-08-04',
  '2026-02-29T00:00:00Z',
  '2026-04-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-08-04T24:01:00Z',
  '2026-08-04T20:60:00Z',
  '2026-08-04 20:10:42Z',
  ' 2026-08-04T20:10:42Z',
  '1785874242',
  'yesterday',
])('%j is no moment', (text) => {
  expect(parseDateTime(text)).toBeUndefined();
});

test('what Date writes comes back as it was', () => {
  const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, (moment) => {
      expect(parseDateTime(moment.toISOString())).toBe(moment.toISOString());
    }),
  );
});
