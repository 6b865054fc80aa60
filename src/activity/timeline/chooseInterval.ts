import type { HistogramInterval } from '../log/protocol.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The lengths that a bar can have, from fine to coarse: their usual length, and how people call them. */
const intervals: readonly { name: HistogramInterval; usualMs: number; words: string }[] = [
  { name: '1s', usualMs: secondMs, words: '1 second' },
  { name: '5s', usualMs: 5 * secondMs, words: '5 seconds' },
  { name: '15s', usualMs: 15 * secondMs, words: '15 seconds' },
  { name: '30s', usualMs: 30 * secondMs, words: '30 seconds' },
  { name: '1m', usualMs: minuteMs, words: '1 minute' },
  { name: '5m', usualMs: 5 * minuteMs, words: '5 minutes' },
  { name: '15m', usualMs: 15 * minuteMs, words: '15 minutes' },
  { name: '30m', usualMs: 30 * minuteMs, words: '30 minutes' },
  { name: '1h', usualMs: hourMs, words: '1 hour' },
  { name: '3h', usualMs: 3 * hourMs, words: '3 hours' },
  { name: '6h', usualMs: 6 * hourMs, words: '6 hours' },
  { name: '12h', usualMs: 12 * hourMs, words: '12 hours' },
  { name: '1d', usualMs: dayMs, words: '1 day' },
  { name: '1w', usualMs: 7 * dayMs, words: '1 week' },
  { name: '1mo', usualMs: 30 * dayMs, words: '1 month' },
  { name: '3mo', usualMs: 91 * dayMs, words: '3 months' },
  { name: '1y', usualMs: 365 * dayMs, words: '1 year' },
];

/**
 * The finest interval that cuts a stretch of time into a number of bars that has room.
 *
 * @param lengthMs the length of the stretch, in milliseconds.
 * @param mostBars how many bars have room; at least one is taken.
 */
export function chooseInterval(lengthMs: number, mostBars: number): HistogramInterval {
  return intervals.find(({ usualMs }) => lengthMs / usualMs <= Math.max(1, mostBars))?.name ?? '1y';
}

/** An interval in words: `15 minutes`. */
export const intervalInWords = (interval: HistogramInterval): string =>
  intervals.find(({ name }) => name === interval)?.words ?? interval;
