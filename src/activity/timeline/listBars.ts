import type { HistogramAnswer } from '../log/protocol.ts';
import type { Stretch } from './timeScale.ts';

/** One bar: what happened in a stretch of time. */
export interface Bar extends Stretch {
  count: number;
  /** For each of the series, how many. */
  counts: readonly number[];
}

/**
 * The bars of a histogram. The first and the last one may reach beyond the range that was asked for; what is outside was not
 * counted, so they are cut off there.
 *
 * @param bounds the limits of the range, where it has some.
 */
export function listBars(
  { edgesMs, series, counts }: HistogramAnswer,
  bounds: { fromMs?: number | undefined; toMs?: number | undefined },
): readonly Bar[] {
  const barCount = Math.max(0, edgesMs.length - 1);
  return Array.from({ length: barCount }, (_, bar) => {
    const ofBar = series.map((__, index) => counts[index * barCount + bar] ?? 0);
    return {
      fromMs: Math.max(edgesMs[bar] ?? 0, bounds.fromMs ?? -Infinity),
      toMs: Math.min(edgesMs[bar + 1] ?? 0, bounds.toMs ?? Infinity),
      count: ofBar.reduce((sum, count) => sum + count, 0),
      counts: ofBar,
    };
  });
}

/** The bar in which a moment falls, or the nearest one at the ends; undefined without bars. */
export function barIndexAt(bars: readonly Bar[], timeMs: number): number | undefined {
  if (bars.length === 0) return undefined;
  let low = 0;
  let high = bars.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((bars[middle]?.fromMs ?? Infinity) <= timeMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What happened in several bars together. @param from `to`: the first and the last bar, in any order. */
export function sumBars(bars: readonly Bar[], from: number, to: number): Bar | undefined {
  const [first, ...rest] = bars.slice(Math.min(from, to), Math.max(from, to) + 1);
  if (first === undefined) return undefined;
  return rest.reduce<Bar>(
    (sum, bar) => ({
      fromMs: sum.fromMs,
      toMs: bar.toMs,
      count: sum.count + bar.count,
      counts: sum.counts.map((count, index) => count + (bar.counts[index] ?? 0)),
    }),
    first,
  );
}
