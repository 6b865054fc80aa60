import { actorTypeName } from '../actorTypes.ts';
import { countOf, formatCount } from '../formatCount.ts';
import { describeStretch } from '../time/describeStretch.ts';
import type { Bar } from './listBars.ts';

/** What people call one of the series. */
export const seriesName = (actorType: string | undefined): string =>
  actorType === undefined ? 'No actor type' : actorTypeName(actorType);

/** A bar in words: `Tue, 24 Nov 2026: 12 activities: 8 User, 4 API`. */
export function describeBar(bar: Bar, series: readonly (string | undefined)[], timeZone: string): string {
  const total = bar.count === 0 ? 'no activities' : countOf(bar.count, 'activity', 'activities');
  const parts = series.flatMap((actorType, index) => {
    const count = bar.counts[index] ?? 0;
    return count === 0 ? [] : [`${formatCount(count)} ${seriesName(actorType)}`];
  });
  const detail = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  return `${describeStretch(bar.fromMs, bar.toMs, timeZone)}: ${total}${detail}`;
}
