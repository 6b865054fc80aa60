import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvCells } from './csvCells.ts';
import { readReferenceCsv } from './readReferenceCsv.ts';

const cells = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', '\r', '\n', '\t', "'", ' ', 'a', '＝'),
    maxLength: 8,
  }),
);

describe('a record of a CSV file', () => {
  it('is read back as the same texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (records) => {
        const text = records.map((record) => csvCells(record).record).join('');
        const read = readReferenceCsv(text).map((record) =>
          record.map((cell) => (cell.startsWith("'") ? cell.slice(1) : cell)),
        );
        expect(read).toEqual(records);
      }),
      { numRuns: 500 },
    );
  });

  it('begins no cell with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const [[read = ''] = []] = readReferenceCsv(csvCells([cell]).record);
        expect(read.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u);
        expect(read).not.toMatch(/^[\t\r\n]/u);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', `"'+1"`],
    ['-2+3', `"'-2+3"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    [' =1', `"' =1"`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `"'＝1"`],
    ["'=1", `"''=1"`],
    ['2026-11-24', '2026-11-24'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['a;=1', '"a;=1"'],
    // Programs that trim a bare cell would lose the spaces.
    [' a', '" a"'],
    ['a ', '"a "'],
    ['', ''],
  ])('writes %j as %s', (cell, written) => {
    expect(csvCells([cell]).record).toBe(`${written}\r\n`);
  });

  it('counts the cells that it made safe', () => {
    expect(csvCells(['=1', 'a', '-']).safeCells).toBe(2);
  });
});
