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

function rangeCountsOf(column: CodeColumn, codesBelow: number): RangeCounts {
  const steps = RangeCounts.of(column, length, codesBelow);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

test('a stretch of rows has the counts that looking at each of its rows gives', () => {
  const row = fc.oneof(fc.nat(length), fc.constantFrom(0, 1023, 1024, 1025, 2048, 8192, length - 1, length));
  fc.assert(
    fc.property(fc.nat(1000), row, row, (seed, a, b) => {
      const column = columnOf(seed);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const expected = new Uint32Array(codes).fill(3);
      for (let i = from; i < to; i++) {
        const code = column.get(i);
        expected[code] = (expected[code] ?? 0) + 1;
      }
      const counts = new Uint32Array(codes).fill(3);
      rangeCountsOf(column, codes).addTo(counts, from, to);
      expect(counts).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('more codes than rows need no sums', () => {
  const column = columnOf(1);
  const counts = new Uint32Array(100_000);
  rangeCountsOf(column, counts.length).addTo(counts, 10, length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(length - 10);
});
