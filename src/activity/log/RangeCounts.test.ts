import fc from 'fast-check';
import { expect, test } from 'vitest';

import { CodeColumn } from './CodeColumn.ts';
import { RangeCounts } from './RangeCounts.ts';

const length = 9000;
const codes = 12;

/** A column with a code below `codes` in each row, by a rule that `seed` chooses. */
function columnOf(seed: number): CodeColumn {
  const column = new CodeColumn(length);
  column.setBlock(
    0,
    Uint32Array.from({ length }, (_, row) => (Math.imul(row ^ seed, 0x9e3779b1) >>> 20) % codes),
    codes - 1,
  );
  return column;
}

test('a stretch of rows has the counts that looking at each of its rows gives', () => {
  const row = fc.oneof(fc.nat(length), fc.constantFrom(0, 1023, 1024, 1025, 2048, 8192, length - 1, length));
  fc.assert(
    fc.property(fc.nat(1000), fc.boolean(), row, row, (seed, hasFallback, a, b) => {
      const column = columnOf(seed);
      const fallback = hasFallback ? columnOf(seed + 1) : undefined;
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const expected = new Uint32Array(codes).fill(3);
      for (let i = from; i < to; i++) {
        const code = column.get(i) || (fallback?.get(i) ?? 0);
        expected[code] = (expected[code] ?? 0) + 1;
      }
      const counts = new Uint32Array(codes).fill(3);
      new RangeCounts(column, fallback, length, codes).addTo(counts, from, to);
      expect(counts).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('more codes than rows need no sums', () => {
  const column = columnOf(1);
  const counts = new Uint32Array(100_000);
  new RangeCounts(column, undefined, length, counts.length).addTo(counts, 10, length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(length - 10);
});
