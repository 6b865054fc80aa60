import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  canvasHeight,
  followScroll,
  greatestCanvasPx,
  offsetOfScrollTop,
  scrollTopOfOffset,
  settleScroll,
  type ScrollGeometry,
} from './ScrollGeometry.ts';

const anyGeometry: fc.Arbitrary<ScrollGeometry> = fc.record({
  contentPx: fc.oneof(
    fc.integer({ min: 0, max: 200_000 }),
    fc.integer({ min: greatestCanvasPx - 100_000, max: 2_000_000_000 }),
  ),
  viewportPx: fc.integer({ min: 100, max: 2000 }),
});
const million: ScrollGeometry = { contentPx: 36_000_000, viewportPx: 800 };

describe('a scaled scroll canvas', () => {
  it('is never higher than browsers allow, and leads from every place to its position and back', () => {
    fc.assert(
      fc.property(anyGeometry, fc.double({ min: 0, max: 1, noNaN: true }), (geometry, share) => {
        expect(canvasHeight(geometry)).toBeLessThanOrEqual(greatestCanvasPx);
        const end = Math.max(0, geometry.contentPx - geometry.viewportPx);
        const offset = share * end;
        expect(offsetOfScrollTop(scrollTopOfOffset(offset, geometry), geometry)).toBeCloseTo(offset, 3);
      }),
    );
  });
  it('reaches both ends exactly', () => {
    fc.assert(
      fc.property(anyGeometry, (geometry) => {
        const end = Math.max(0, geometry.contentPx - geometry.viewportPx);
        expect(offsetOfScrollTop(0, geometry)).toBe(0);
        expect(offsetOfScrollTop(Math.max(0, canvasHeight(geometry) - geometry.viewportPx), geometry)).toBe(end);
      }),
    );
  });
  it('moves by a pixel for a pixel on a short way, wherever it stands', () => {
    const before = settleScroll(18_000_000, million);
    const after = followScroll(before, before.scrollTopPx + 120, million);
    expect(after.offsetPx - before.offsetPx).toBe(120);
  });
  it('goes to the place that a long way leads to', () => {
    const after = followScroll(settleScroll(0, million), (greatestCanvasPx - 800) / 2, million);
    expect(after.offsetPx).toBeCloseTo((36_000_000 - 800) / 2, 0);
  });
  it('can be left upwards and downwards by the wheel alone, however long it drifts', () => {
    for (const step of [-300, 300]) {
      // Half a million pixels from an end of the content.
      let position = settleScroll(step < 0 ? 500_000 : 36_000_000 - 500_800, million);
      const end = step < 0 ? 0 : 36_000_000 - 800;
      for (let turns = 0; turns < 3000 && position.offsetPx !== end; turns++) {
        const scrollTop = Math.min(Math.max(0, position.scrollTopPx + step), greatestCanvasPx - 800);
        position = followScroll(position, scrollTop, million);
      }
      expect(position.offsetPx).toBe(end);
    }
  });
});
