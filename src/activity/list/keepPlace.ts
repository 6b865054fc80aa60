import type { ListLayout } from './ListLayout.ts';

/**
 * Where to go when the heights of the same rows change, so that the first row below the heading at the top stays there, and as
 * much of it as was cut off stays cut off.
 * @param offsetPx where the list stands in `before`, in pixels.
 * @returns the offset in `after`.
 */
export function keepPlace(before: ListLayout, after: ListLayout, offsetPx: number): number {
  if (before.itemCount === 0 || after.itemCount === 0 || offsetPx <= 0) return 0;
  const topPx = offsetPx + before.heights.day;
  const place = Math.min(before.itemAtPx(topPx), before.itemCount - 1);
  const item = before.itemAt(place);
  const placeAfter = item.kind === 'day' ? after.headingOf(item.day) : after.itemOfRow(item.row);
  const cutShare = (topPx - before.topOf(place)) / before.heights[item.kind];
  return after.topOf(placeAfter) + cutShare * after.heights[item.kind] - after.heights.day;
}
