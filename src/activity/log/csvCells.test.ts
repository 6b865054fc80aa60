import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvCells } from './csvCells.ts';
import { readReferenceCsv, withoutApostrophes } from './readReferenceCsv.ts';

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
        expect(readReferenceCsv(text).map((record) => record.map(withoutApostrophes))).toEqual(records);
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

  it('begins none either where semicolons, tabs or bars separate, and quotes within a line are no quotes', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const { record } = csvCells(['2026-11-24', cell, 'end']);
        for (const piece of record.split(/[;\t|\r\n]/u)) expect(piece).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+1', `"'+1"`],
    ['-2+3', `"'-2+3"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    [' =1', `"' =1"`],
    ['\t=1', `"'\t'=1"`],
    ['＝1', `"'＝1"`],
    ["'=1", `"''=1"`],
    ['2026-11-24', '2026-11-24'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['a;=1', `"a;'=1"`],
    ['a; "=1;b', `"a;' ""=1;b"`],
    ['a\r\n=1\n@x|y', `"a\r\n'=1\n'@x|y"`],
    ["a;'b", `"a;''b"`],
    ['(X11; Linux x86_64)', '"(X11; Linux x86_64)"'],
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
