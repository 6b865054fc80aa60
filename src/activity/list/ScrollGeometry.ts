/**
 * Browsers cut an element off at some height (Chromium at 33,554,428 px, Firefox at 17,895,700 px), and a million rows are
 * higher. So the canvas in the scroll container is never higher than this, and what it shows is worked out from the scroll position.
 * Far below those limits, because Chromium puts layers in their places with numbers of 24 bits: at 8,000,000 px they are half a pixel
 * off and more, and rows showed through above the heading that sticks to the top.
 */
export const greatestCanvasPx = 2_000_000;

/** At both ends of the canvas one pixel is one pixel, so that the first and the last rows are reached like those of any list. */
const endZonePx = 400_000;

/** All heights in pixels. */
export interface ScrollGeometry {
  /** Of all items together. */
  contentPx: number;
  /** Of the part that is seen. */
  viewportPx: number;
}

/** Where the list stands: `offsetPx` is the distance of the top of the view from the top of the content. */
export interface ScrollPosition {
  offsetPx: number;
  /** The scroll position of the container that belongs to it. */
  scrollTopPx: number;
}

/** The height of the canvas for a content. */
export const canvasHeight = ({ contentPx }: ScrollGeometry): number => Math.min(contentPx, greatestCanvasPx);

const greatestOffset = ({ contentPx, viewportPx }: ScrollGeometry): number => Math.max(0, contentPx - viewportPx);

const greatestScrollTop = (geometry: ScrollGeometry): number =>
  Math.max(0, canvasHeight(geometry) - geometry.viewportPx);

const clamp = (value: number, greatest: number): number => Math.min(Math.max(0, value), greatest);

/** The offset that a scroll position stands for, as when the thumb of the scrollbar is dragged there. */
export function offsetOfScrollTop(scrollTopPx: number, geometry: ScrollGeometry): number {
  const scrollEnd = greatestScrollTop(geometry);
  const contentEnd = greatestOffset(geometry);
  const at = clamp(scrollTopPx, scrollEnd);
  if (contentEnd === scrollEnd || at <= endZonePx) return at;
  if (at >= scrollEnd - endZonePx) return contentEnd - (scrollEnd - at);
  const share = (at - endZonePx) / (scrollEnd - 2 * endZonePx);
  return endZonePx + share * (contentEnd - 2 * endZonePx);
}

/** The scroll position that stands for an offset: the reverse of `offsetOfScrollTop`. */
export function scrollTopOfOffset(offsetPx: number, geometry: ScrollGeometry): number {
  const scrollEnd = greatestScrollTop(geometry);
  const contentEnd = greatestOffset(geometry);
  const at = clamp(offsetPx, contentEnd);
  if (contentEnd === scrollEnd || at <= endZonePx) return at;
  if (at >= contentEnd - endZonePx) return scrollEnd - (contentEnd - at);
  const share = (at - endZonePx) / (contentEnd - 2 * endZonePx);
  return endZonePx + share * (scrollEnd - 2 * endZonePx);
}

/**
 * Follows the container to a new scroll position. A short way (wheel, finger, keys) moves the content by as many pixels; a
 * long one (the scrollbar, Home, End) goes to the place that the position stands for.
 *
 * After short ways in a scaled canvas, position and place drift apart: `settleScroll` brings them together again when the
 * movement has ended, and here when an end of the canvas is reached before that of the content.
 */
export function followScroll(before: ScrollPosition, scrollTopPx: number, geometry: ScrollGeometry): ScrollPosition {
  const way = scrollTopPx - before.scrollTopPx;
  if (Math.abs(way) > 2 * geometry.viewportPx) {
    return { offsetPx: offsetOfScrollTop(scrollTopPx, geometry), scrollTopPx };
  }
  const offsetPx = clamp(before.offsetPx + way, greatestOffset(geometry));
  const isAtCanvasEnd = scrollTopPx <= 0 || scrollTopPx >= greatestScrollTop(geometry);
  return isAtCanvasEnd ? settleScroll(offsetPx, geometry) : { offsetPx, scrollTopPx };
}

/** The position of an offset, with the scroll position that stands for it. */
export const settleScroll = (offsetPx: number, geometry: ScrollGeometry): ScrollPosition => {
  const settled = clamp(offsetPx, greatestOffset(geometry));
  return { offsetPx: settled, scrollTopPx: scrollTopOfOffset(settled, geometry) };
};
