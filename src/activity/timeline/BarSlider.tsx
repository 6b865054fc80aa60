import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

import { describeBar } from './describeBar.ts';
import { barIndexAt, sumBars, type Bar } from './listBars.ts';
import { moveCursor, type BarCursor } from './moveCursor.ts';
import type { Stretch, TimeScale } from './timeScale.ts';
import type { TimelineBars } from './useTimelineBars.ts';

interface BarSliderProps {
  timeline: TimelineBars;
  scale: TimeScale;
  leftPx: number;
  heightPx: number;
  timeZone: string;
  cursor: BarCursor | undefined;
  pointed: Bar | undefined;
  hintId: string;
  onCursor: (cursor: BarCursor | undefined) => void;
  onZoom: (stretch: Stretch) => void;
  /** Brings the part of the list that a bar stands for into view. */
  onVisit: (stretch: Stretch) => void;
}

/** A pointer that moves less than this far, in pixels, points at a bar; further, it selects. */
const dragFromPx = 4;

/**
 * What the pointer and the keyboard work on: a slider that goes from bar to bar. Dragging over bars zooms into them; a click leaves
 * the cursor at a bar and shows its part of the list, as Enter does without a selection. It says what stands at the cursor.
 */
export function BarSlider(props: BarSliderProps) {
  const { timeline, scale, leftPx, heightPx, timeZone, cursor, pointed, hintId, onCursor, onZoom, onVisit } = props;
  const { bars, series } = timeline;
  const drag = useRef<{ fromPx: number; isSelecting: boolean } | undefined>(undefined);
  const last = bars.length - 1;
  const at = cursor === undefined ? last : (barIndexAt(bars, cursor.atMs) ?? last);

  const timeAt = (event: PointerEvent, px = pxOf(event)): number => scale.toMs(px);
  const handlePointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { fromPx: pxOf(event), isSelecting: false };
    const wasHere = cursor?.isPassing === false && barIndexAt(bars, timeAt(event)) === at;
    // A click on the bar where the cursor was left takes it away.
    onCursor(wasHere ? undefined : { atMs: timeAt(event), anchorMs: undefined, isPassing: false });
  };
  const handlePointerMove = (event: PointerEvent<HTMLElement>) => {
    const dragged = drag.current;
    if (dragged === undefined) {
      if (event.pointerType === 'mouse' && cursor?.isPassing !== false) {
        onCursor({ atMs: timeAt(event), anchorMs: undefined, isPassing: true });
      }
      return;
    }
    dragged.isSelecting ||= Math.abs(pxOf(event) - dragged.fromPx) >= dragFromPx;
    if (dragged.isSelecting)
      onCursor({ atMs: timeAt(event), anchorMs: timeAt(event, dragged.fromPx), isPassing: false });
  };
  const handlePointerUp = (event: PointerEvent<HTMLElement>) => {
    const dragged = drag.current;
    drag.current = undefined;
    if (dragged?.isSelecting !== true) {
      const clicked = bars[barIndexAt(bars, timeAt(event)) ?? 0];
      if (dragged !== undefined && clicked !== undefined && cursor !== undefined) onVisit(clicked);
      return;
    }
    const from = barIndexAt(bars, timeAt(event, dragged.fromPx)) ?? 0;
    const selected = sumBars(bars, from, barIndexAt(bars, timeAt(event)) ?? 0);
    onCursor(undefined);
    if (selected !== undefined) onZoom(selected);
  };
  const handlePointerCancel = () => {
    drag.current = undefined;
    onCursor(undefined);
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && cursor !== undefined) {
      event.preventDefault();
      drag.current = undefined;
      onCursor(undefined);
      return;
    }
    if (event.key === 'Enter' && pointed !== undefined) {
      event.preventDefault();
      if (cursor?.anchorMs === undefined) onVisit(pointed);
      else {
        onZoom(pointed);
        onCursor(undefined);
      }
      return;
    }
    const target = moveCursor(event.key, at, bars.length);
    if (target === undefined) return;
    event.preventDefault();
    const anchorMs = event.shiftKey ? (cursor?.anchorMs ?? bars[at]?.fromMs) : undefined;
    onCursor({ atMs: bars[target]?.fromMs ?? 0, anchorMs, isPassing: false });
  };

  if (last < 0) return null;
  const bar = pointed ?? bars[at];
  return (
    <div
      // An input of type range has no selection of its own and cannot be dragged over without changing its value.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="slider"
      tabIndex={0}
      aria-label="Bars of the timeline"
      aria-describedby={hintId}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={
        bar === undefined
          ? ''
          : `${cursor?.anchorMs === undefined ? '' : 'Selected: '}${describeBar(bar, series, timeZone)}`
      }
      style={{ left: leftPx, width: scale.widthPx, height: heightPx }}
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={handlePointerUp}
      onPointerCancel={handlePointerCancel}
      onPointerLeave={() => cursor?.isPassing === true && onCursor(undefined)}
      onKeyDown={handleKeyDown}
    />
  );
}

const pxOf = (event: PointerEvent): number => event.clientX - event.currentTarget.getBoundingClientRect().left;
