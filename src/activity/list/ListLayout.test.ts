import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ListLayout, type ListItem } from './ListLayout.ts';
import { RowFolds } from './RowFolds.ts';

/** For each row, whether it is folded into the one before it. */
type Folded = readonly boolean[];

/** The slow and obvious way: the list written out, with the folded rows of each line. */
function writeOut(counts: readonly number[], folded: Folded = []): ListItem[] {
  let row = 0;
  return counts.flatMap((count, day): ListItem[] => [
    { kind: 'day', day },
    ...Array.from({ length: count }, (_, place) => ({ kind: 'row' as const, row: row++, day, place })).flatMap(
      ({ place, ...item }) => (place > 0 && folded[item.row] === true ? [] : [item]),
    ),
  ]);
}

/** The runs of a list, and which rows are folded: every third run is open. */
function foldsOf(counts: readonly number[], isSame: readonly boolean[]): { folds: RowFolds; folded: Folded } {
  const runs: { start: number; count: number }[] = [];
  let row = 0;
  for (const count of counts) {
    for (let place = 0; place < count; place++, row++) {
      const last = runs.at(-1);
      if (place > 0 && isSame[row] === true && last !== undefined) last.count++;
      else runs.push({ start: row, count: 1 });
    }
  }
  const real = runs.filter(({ count }) => count > 1);
  const folded = Array.from({ length: row }, () => false);
  for (const [number, { start, count }] of real.entries())
    if (number % 3 !== 1) folded.fill(true, start + 1, start + count);
  const open = new Set([...real.keys()].filter((number) => number % 3 === 1));
  const answer = {
    starts: Uint32Array.from(real, ({ start }) => start),
    counts: Uint32Array.from(real, ({ count }) => count),
  };
  return { folds: new RowFolds(answer, open), folded };
}

const heights = { day: 30, row: 70 };

const layoutOf = (counts: readonly number[], folds?: RowFolds): ListLayout =>
  new ListLayout(
    { startsMs: Float64Array.from(counts, (_, day) => day), counts: Uint32Array.from(counts) },
    heights,
    folds,
  );

const anySame = fc.array(fc.boolean(), { maxLength: 120, size: 'max' });

const anyCounts = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 20, size: 'max' });

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
  it('leaves folded rows out as if the list were written out without them', () => {
    fc.assert(
      fc.property(anyCounts, anySame, (counts, isSame) => {
        const { folds, folded } = foldsOf(counts, isSame);
        const layout = layoutOf(counts, folds);
        const items = writeOut(counts, folded);
        expect(items.map((_, place) => layout.itemAt(place))).toEqual(items);
        expect(layout.itemCount).toBe(items.length);
        expect(layout.rowCount).toBe(counts.reduce((sum, count) => sum + count, 0));
        expect(layout.lineCount).toBe(layout.rowCount - folded.filter(Boolean).length);
        const places = folded.map((_, row) => items.findLastIndex((item) => item.kind === 'row' && item.row <= row));
        expect(places.map((_, row) => layout.itemOfRow(row))).toEqual(places);
        expect(layout.contentPx).toBe(items.reduce((sum, { kind }) => sum + heights[kind], 0));
        for (const [place, { kind }] of items.entries()) {
          expect(layout.itemAtPx(layout.topOf(place) + heights[kind] - 1)).toBe(place);
        }
      }),
    );
  });
  it('counts folded rows to the place of their run, and needs only the ends of a run to draw it', () => {
    fc.assert(
      fc.property(anyCounts, anySame, fc.nat(60), fc.nat(60), (counts, isSame, from, to) => {
        const { folds, folded } = foldsOf(counts, isSame);
        const layout = layoutOf(counts, folds);
        const shown = folded.flatMap((_, row) => {
          const place = layout.itemOfRow(row);
          return place >= from && place < to ? [row] : [];
        });
        const { from: first, to: end } = layout.rowsWithin(from, to);
        expect(Array.from({ length: end - first }, (_, index) => first + index)).toEqual(shown);
        const needed = shown.filter((row) => folded[row] === false || folded[row + 1] !== true);
        expect(layout.rowsToDraw(from, to).toSorted((a, b) => a - b)).toEqual(needed);
      }),
      { numRuns: 300 },
    );
  });
  it('knows which rows are seen below the heading that sticks, folded ones included', () => {
    fc.assert(
      fc.property(
        anyCounts,
        anySame,
        fc.nat(4000),
        fc.integer({ min: 150, max: 900 }),
        (counts, isSame, at, height) => {
          const { folds } = foldsOf(counts, isSame);
          const layout = layoutOf(counts, folds);
          const offsetPx = Math.min(at, Math.max(0, layout.contentPx - height));
          const { from, to } = layout.rowsInView({ offsetPx, viewportPx: height });
          // What is seen to exactly one half may count or not.
          const rows = Array.from({ length: layout.rowCount }, (_, row) => {
            const top = layout.topOf(layout.itemOfRow(row));
            const seenPx = Math.min(top + heights.row, offsetPx + height) - Math.max(top, offsetPx + heights.day);
            return { row, seenPx };
          }).filter(({ seenPx }) => seenPx !== heights.row / 2);
          const expected = rows.filter(({ seenPx }) => seenPx > heights.row / 2);
          expect(rows.filter(({ row }) => row >= from && row < to)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
    // Too low for a heading and a row: the row that would be seen first.
    expect(layoutOf([3, 3]).rowsInView({ offsetPx: 130, viewportPx: 20 }).from).toBe(2);
  });
  it('has nothing in it when there are no days', () => {
    expect(layoutOf([]).itemCount).toBe(0);
    expect(layoutOf([]).rowsWithin(0, 50)).toEqual({ from: 0, to: 0 });
  });
});
