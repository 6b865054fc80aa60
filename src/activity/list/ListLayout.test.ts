import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ListLayout, type ListItem } from './ListLayout.ts';

/** The slow and obvious way: the list written out. */
function writeOut(counts: readonly number[]): ListItem[] {
  let row = 0;
  return counts.flatMap((count, day): ListItem[] => [
    { kind: 'day', day },
    ...Array.from({ length: count }, () => ({ kind: 'row' as const, row: row++, day })),
  ]);
}

const heights = { day: 30, row: 70 };

const layoutOf = (counts: readonly number[]): ListLayout =>
  new ListLayout({ startsMs: Float64Array.from(counts, (_, day) => day), counts: Uint32Array.from(counts) }, heights);

const anyCounts = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20 });

describe('the layout of the list', () => {
  it('puts each day’s heading before its rows, as if the list were written out', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const layout = layoutOf(counts);
        const items = writeOut(counts);
        expect(layout.itemCount).toBe(items.length);
        expect(items.map((_, place) => layout.itemAt(place))).toEqual(items);
        const rows = items.flatMap((item, place) => (item.kind === 'row' ? [place] : []));
        expect(rows.map((_, row) => layout.itemOfRow(row))).toEqual(rows);
      }),
    );
  });
  it('knows which rows stand within a stretch of places', () => {
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: -3, max: 80 }), fc.integer({ min: -3, max: 80 }), (counts, from, to) => {
        const rows = writeOut(counts)
          .slice(Math.max(0, from), Math.max(0, to))
          .flatMap((item) => (item.kind === 'row' ? [item.row] : []));
        const { from: first, to: end } = layoutOf(counts).rowsWithin(from, to);
        expect(Array.from({ length: end - first }, (_, index) => first + index)).toEqual(rows);
      }),
    );
  });
  it('finds the place at every pixel, and the pixel of every place', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const layout = layoutOf(counts);
        let topPx = 0;
        for (const [place, { kind }] of writeOut(counts).entries()) {
          expect(layout.topOf(place)).toBe(topPx);
          expect(layout.itemAtPx(topPx)).toBe(place);
          topPx += heights[kind];
          expect(layout.itemAtPx(topPx - 1)).toBe(place);
        }
        expect(layout.contentPx).toBe(topPx);
      }),
    );
  });
  it('has nothing in it when there are no days', () => {
    expect(layoutOf([]).itemCount).toBe(0);
    expect(layoutOf([]).rowsWithin(0, 50)).toEqual({ from: 0, to: 0 });
  });
});
