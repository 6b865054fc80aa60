import type { HistogramInterval } from './protocol.ts';
import type { TimeZoneClock } from './TimeZoneClock.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Intervals from fine to coarse, with their usual length. */
export const histogramIntervals: readonly { name: HistogramInterval; usualMs: number; months?: number }[] = [
  { name: '1s', usualMs: secondMs },
  { name: '5s', usualMs: 5 * secondMs },
  { name: '15s', usualMs: 15 * secondMs },
  { name: '30s', usualMs: 30 * secondMs },
  { name: '1m', usualMs: minuteMs },
  { name: '5m', usualMs: 5 * minuteMs },
  { name: '15m', usualMs: 15 * minuteMs },
  { name: '30m', usualMs: 30 * minuteMs },
  { name: '1h', usualMs: hourMs },
  { name: '3h', usualMs: 3 * hourMs },
  { name: '6h', usualMs: 6 * hourMs },
  { name: '12h', usualMs: 12 * hourMs },
  { name: '1d', usualMs: dayMs },
  { name: '1w', usualMs: 7 * dayMs },
  { name: '1mo', usualMs: 30 * dayMs, months: 1 },
  { name: '3mo', usualMs: 91 * dayMs, months: 3 },
  { name: '1y', usualMs: 365 * dayMs, months: 12 },
];

/** Bars of an interval that was asked for by name; more make it coarser. */
const mostBars = 4000;

/** Years 0 to 9999: what a date-time of the API can say. */
const firstMs = -62_167_219_200_000;
const endMs = 253_402_300_800_000;

/**
 * The borders of bars over the range: natural in the time zone (midnight, Monday, the first of a month …), the first at
 * or before `fromMs`, the last at or after `toMs`. A day with a change of the clock has one bar of 23 or 25 hours; the
 * hour that comes twice has two bars.
 * @param wanted an interval, or the number of bars that there may be at most: the finest interval that does it.
 */
export function histogramEdges(
  clock: TimeZoneClock,
  fromMs: number,
  toMs: number,
  wanted: { maxBars: number } | { interval: HistogramInterval },
): { interval: HistogramInterval; edgesMs: number[] } {
  const from = Math.min(Math.max(fromMs, firstMs), endMs - 1);
  const to = Math.max(from + 1, Math.min(toMs, endMs));
  const maxBars = 'interval' in wanted ? mostBars : Math.max(1, wanted.maxBars);
  const finest = 'interval' in wanted ? histogramIntervals.findIndex(({ name }) => name === wanted.interval) : 0;
  for (const { name, usualMs } of histogramIntervals.slice(Math.max(0, finest))) {
    // A guess first, so that no long list of borders is made in vain: a time zone may at worst leave out a day.
    if (name !== '1y' && (to - from - 2 * dayMs) / (1.5 * usualMs) > maxBars) continue;
    const edgesMs = edgesOf(clock, from, to, name, name === '1y' ? Infinity : maxBars);
    if (edgesMs) return { interval: name, edgesMs };
  }
  throw new Error('The coarsest interval has no limit');
}

function edgesOf(
  clock: TimeZoneClock,
  from: number,
  to: number,
  interval: HistogramInterval,
  maxBars: number,
): number[] | undefined {
  let edge = startOfInterval(clock, from, interval);
  const edges = [edge];
  while (edge < to) {
    if (edges.length > maxBars) return undefined;
    edge = endOfInterval(clock, edge, interval);
    edges.push(edge);
  }
  return edges;
}

/** The latest border of the interval at or before this instant. */
export function startOfInterval(clock: TimeZoneClock, ms: number, interval: HistogramInterval): number {
  const step = stepOf(interval);
  if (!step) return startOnWallClock(clock, ms, interval);
  // Up to an hour, bars follow the instants, so that an hour that comes twice is shown twice.
  const { offsetMs } = clock.spanAt(ms);
  const start = Math.floor((ms + offsetMs) / step) * step - offsetMs;
  return clock.offsetAt(start) === offsetMs ? start : changeBefore(clock, ms);
}

/** The first border of the interval after this one. */
export function endOfInterval(clock: TimeZoneClock, startMs: number, interval: HistogramInterval): number {
  const step = stepOf(interval);
  if (step) {
    const { offsetMs } = clock.spanAt(startMs);
    const end = Math.floor((startMs + offsetMs) / step + 1) * step - offsetMs;
    return clock.offsetAt(end) === offsetMs ? end : Math.min(end, changeAfter(clock, startMs));
  }
  let local = floorOnWallClock(startMs + clock.offsetAt(startMs), interval);
  for (;;) {
    local = nextOnWallClock(local, interval);
    const end = clock.instantOf(local);
    // A border may fall on the same instant as the one before: a whole day that a time zone left out.
    if (end > startMs) return end;
  }
}

function startOnWallClock(clock: TimeZoneClock, ms: number, interval: HistogramInterval): number {
  let local = floorOnWallClock(ms + clock.offsetAt(ms), interval);
  // A clock that was put back over a border shows the time before it once more: the border has passed all the same.
  for (;;) {
    const next = nextOnWallClock(local, interval);
    if (clock.instantOf(next) > ms) return clock.instantOf(local);
    local = next;
  }
}

/** The length of intervals that follow the instants; undefined for those that follow the wall clock. */
function stepOf(interval: HistogramInterval): number | undefined {
  const found = histogramIntervals.find(({ name }) => name === interval);
  return found && found.usualMs <= hourMs ? found.usualMs : undefined;
}

function floorOnWallClock(local: number, interval: HistogramInterval): number {
  const { usualMs, months } = definitionOf(interval);
  if (months) return floorMonths(local, months, 0);
  // 1970 began on a Thursday, weeks begin on Monday (ISO 8601).
  const origin = interval === '1w' ? 4 * dayMs : 0;
  return Math.floor((local - origin) / usualMs) * usualMs + origin;
}

function nextOnWallClock(local: number, interval: HistogramInterval): number {
  const { usualMs, months } = definitionOf(interval);
  return months ? floorMonths(local, months, months) : local + usualMs;
}

function floorMonths(local: number, months: number, add: number): number {
  const date = new Date(local);
  const floored = new Date(0);
  floored.setUTCFullYear(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months + add, 1);
  return floored.getTime();
}

function definitionOf(interval: HistogramInterval): { usualMs: number; months?: number } {
  const found = histogramIntervals.find(({ name }) => name === interval);
  if (!found) throw new RangeError(`Unknown interval: ${interval}`);
  return found;
}

/** The instant of the last change of the clock at or before `ms`: only called where one is known to be near. */
function changeBefore(clock: TimeZoneClock, ms: number): number {
  let { startMs, offsetMs } = clock.spanAt(ms);
  while (clock.offsetAt(startMs - 1) === offsetMs) startMs = clock.spanAt(startMs - 1).startMs;
  return startMs;
}

/** The instant of the first change of the clock after `ms`: only called where one is known to be near. */
function changeAfter(clock: TimeZoneClock, ms: number): number {
  let { endMs: end, offsetMs } = clock.spanAt(ms);
  while (clock.offsetAt(end) === offsetMs) end = clock.spanAt(end).endMs;
  return end;
}
