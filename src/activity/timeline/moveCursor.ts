/** Where the keyboard or the pointer is among the bars, by time, so that it stays where it is when the bars change. */
export interface BarCursor {
  atMs: number;
  /** The other end of the selection; undefined: nothing is selected but the bar itself. */
  anchorMs: number | undefined;
  /** A pointer that only passes over leaves nothing behind. */
  isPassing: boolean;
}

/** How far Page up and down go, in bars. */
const pageBars = 10;

/**
 * Where a key leads from a bar: arrows by one, Page up and down by ten, Home and End to the ends.
 * @returns the bar, or undefined for a key that does not move.
 */
export function moveCursor(key: string, from: number, barCount: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: pageBars,
    PageDown: -pageBars,
    Home: -barCount,
    End: barCount,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined || barCount === 0) return undefined;
  return Math.min(Math.max(0, from + step), barCount - 1);
}
