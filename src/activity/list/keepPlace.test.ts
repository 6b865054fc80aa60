import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { keepPlace } from './keepPlace.ts';
import { ListLayout, type ItemHeights } from './ListLayout.ts';

const layoutOf = (counts: readonly number[], heights: ItemHeights): ListLayout =>
  new ListLayout({ startsMs: Float64Array.from(counts, (_, day) => day), counts: Uint32Array.from(counts) }, heights);

const anyCounts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 20 });
const anyHeights = fc.record({ day: fc.integer({ min: 20, max: 40 }), row: fc.integer({ min: 20, max: 80 }) });

describe('what is read when the heights of the rows change', () => {
  it('stays right below the heading at the top', () => {
    fc.assert(
      fc.property(anyCounts, anyHeights, anyHeights, fc.nat(), (counts, heights, changed, seed) => {
        const before = layoutOf(counts, heights);
        const after = layoutOf(counts, changed);
        const place = seed % before.itemCount;
        const offsetPx = before.topOf(place) - heights.day;
        // Right at the top, the heading of the first day stands there itself.
        fc.pre(offsetPx >= 0);
        expect(keepPlace(before, after, offsetPx)).toBeCloseTo(after.topOf(place) - changed.day);
      }),
    );
  });

  it('is found again when the heights change back', () => {
    fc.assert(
      fc.property(anyCounts, anyHeights, anyHeights, fc.nat(), (counts, heights, changed, seed) => {
        const before = layoutOf(counts, heights);
        const after = layoutOf(counts, changed);
        const offsetPx = seed % (before.contentPx - heights.day);
        fc.pre(before.itemAtPx(offsetPx + heights.day) > 0);
        expect(keepPlace(after, before, keepPlace(before, after, offsetPx) + 1e-9)).toBeCloseTo(offsetPx);
      }),
    );
  });

  it('is the top of the list where that is in view', () => {
    expect(keepPlace(layoutOf([3], { day: 36, row: 36 }), layoutOf([3], { day: 28, row: 26 }), 0)).toBe(0);
  });
});
