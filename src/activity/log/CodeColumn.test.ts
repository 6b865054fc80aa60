import fc from 'fast-check';
import { expect, test } from 'vitest';

import { CodeColumn } from './CodeColumn.ts';

const length = 40;

function columnOf(codes: readonly number[]): CodeColumn {
  const column = new CodeColumn(length);
  column.setBlock(0, Uint32Array.from(codes), Math.max(...codes));
  return column;
}

test('a filled column has the code of the other one where it has none itself, and is itself where nothing is to fill', () => {
  const codes = fc.oneof(
    fc.constant(Array.from({ length }, () => 0)),
    fc.array(fc.oneof(fc.constant(0), fc.nat(300), fc.nat(100_000)), { minLength: length, maxLength: length }),
  );
  fc.assert(
    fc.property(codes, codes, fc.integer({ min: 1, max: length }), (own, others, rows) => {
      const column = columnOf(own);
      const filled = column.filledFrom(columnOf(others), rows);
      const expected = own.slice(0, rows).map((code, row) => code || (others[row] ?? 0));
      expect(expected.map((_, row) => filled.get(row))).toEqual(expected);
      const hasNothingToFill = own.some((code) => code > 0) && expected.every((code, row) => code === own[row]);
      expect(filled === column || !hasNothingToFill).toBe(true);
      expect(own.map((_, row) => column.get(row))).toEqual(own);
    }),
    { numRuns: 500 },
  );
});
