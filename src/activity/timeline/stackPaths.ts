import type { Bar } from './listBars.ts';
import type { TimeScale } from './timeScale.ts';

/** A bar with anything in it is at least this high, so that a single activity among thousands is seen; in pixels. */
const leastHeightPx = 2;

/** A gap between bars, where they are wide enough for one. */
const gapPx = 1;

/**
 * The bars of each series as one SVG path: a path for each, however many bars there are.
 *
 * @param greatest the count that is as high as `heightPx`.
 */
export function stackPaths(bars: readonly Bar[], scale: TimeScale, greatest: number, heightPx: number): string[] {
  const paths: string[][] = (bars[0]?.counts ?? []).map(() => []);
  for (const bar of bars) {
    if (bar.count === 0) continue;
    const left = scale.toPx(bar.fromMs);
    const right = scale.toPx(bar.toMs);
    const width = Math.max(1, right - left - (right - left > 3 ? gapPx : 0));
    const barHeight = Math.max(leastHeightPx, (bar.count / greatest) * heightPx);
    let below = 0;
    for (const [index, count] of bar.counts.entries()) {
      if (count === 0) continue;
      const bottom = heightPx - (below / bar.count) * barHeight;
      below += count;
      const top = heightPx - (below / bar.count) * barHeight;
      paths[index]?.push(`M${round(left)} ${round(bottom)}H${round(left + width)}V${round(top)}H${round(left)}Z`);
    }
  }
  return paths.map((path) => path.join(''));
}

const round = (px: number): number => Math.round(px * 100) / 100;
