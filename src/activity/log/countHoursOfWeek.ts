import type { BitSet } from './BitSet.ts';
import { clockOf } from './buildHistogram.ts';
import type { LogView } from './LogView.ts';

const hourMs = 3_600_000;

/** Hours counted before others get their turn: about a millisecond. */
const turnHours = 1000;

/**
 * The rows of the result in each hour of the week on the zone's clock, Monday from 0:00 to 1:00 first: a few steps for each hour that
 * has rows, whatever the number of rows.
 */
export function* countHoursOfWeek(view: LogView, result: BitSet, timeZone: string): Generator<void, Uint32Array> {
  const clock = clockOf(timeZone);
  const counts = new Uint32Array(168);
  let span: ReturnType<typeof clock.spanAt> | undefined;
  let row = result.firstFrom(0);
  for (let turn = 1; row >= 0 && row < view.dated; turn++) {
    const timeMs = view.columns.timeMsOf(row) ?? 0;
    // Newest first: times only go down.
    if (span === undefined || timeMs < span.startMs) span = clock.spanAt(timeMs);
    const hour = Math.floor((timeMs + span.offsetMs) / hourMs);
    const end = view.firstRowBefore(Math.max(hour * hourMs - span.offsetMs, span.startMs));
    // 1970 began on a Thursday.
    const hourOfWeek = (((hour + 3 * 24) % 168) + 168) % 168;
    counts[hourOfWeek] = (counts[hourOfWeek] ?? 0) + result.countRange(row, end);
    row = result.firstFrom(end);
    if (turn % turnHours === 0) yield;
  }
  return counts;
}
