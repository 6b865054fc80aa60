import Box from '@mui/material/Box';
import { useSyncExternalStore } from 'react';

import { actorTypeDot } from '../actorTypeDot.ts';
import { actorTypeColour } from '../actorTypes.ts';
import { countOf, formatCount } from '../formatCount.ts';
import { describeStretch } from '../time/describeStretch.ts';
import { intervalInWords } from './chooseInterval.ts';
import { seriesName } from './describeBar.ts';
import { describeHourOfWeek } from './describeHourOfWeek.ts';
import type { PointedHour } from './HoursOfWeek.tsx';
import type { Bar } from './listBars.ts';
import type { ShownStretch } from './ShownStretch.ts';
import type { TimelineBars } from './useTimelineBars.ts';

interface TimelineReadoutProps {
  timeline: TimelineBars;
  /** The bar, or the selected bars together, that are pointed at. */
  pointed: Bar | undefined;
  /** The hour of the week that is pointed at. */
  pointedHour: PointedHour | undefined;
  timeZone: string;
  shown: ShownStretch;
  /** Whether the bars are there, and not the hours of the week in their place. */
  hasBars: boolean;
}

/** One line about what is pointed at; else about the whole. It has its place always, so that nothing moves. */
export function TimelineReadout({ timeline, pointed, pointedHour, timeZone, shown, hasBars }: TimelineReadoutProps) {
  const { series, interval, undated } = timeline;
  if (pointedHour !== undefined) {
    const { hour, count } = pointedHour;
    return (
      <Box sx={lineStyle}>
        <span>{describeHourOfWeek(hour)}</span>
        <b>{count === 0 ? 'no activities' : countOf(count, 'activity', 'activities')}</b>
      </Box>
    );
  }
  if (pointed === undefined) {
    return (
      <Box sx={{ ...lineStyle, color: 'text.secondary' }}>
        <span>{hasBars ? `Bars of ${intervalInWords(interval)}` : 'Hours of the week: the stronger, the more'}</span>
        {undated > 0 && <span>{countOf(undated, 'activity has', 'activities have')} no readable time</span>}
        {hasBars && <InView shown={shown} timeZone={timeZone} />}
      </Box>
    );
  }
  return (
    <Box sx={lineStyle}>
      <span>{describeStretch(pointed.fromMs, pointed.toMs, timeZone)}</span>
      <b>{pointed.count === 0 ? 'no activities' : countOf(pointed.count, 'activity', 'activities')}</b>
      {series.map((actorType, index) => {
        const count = pointed.counts[index] ?? 0;
        return count === 0 ? null : (
          <span key={actorType ?? ''}>
            <Box component="i" sx={{ bgcolor: actorTypeColour(actorType) }} />
            {formatCount(count)} {seriesName(actorType)}
          </span>
        );
      })}
    </Box>
  );
}

function InView({ shown, timeZone }: { shown: ShownStretch; timeZone: string }) {
  const stretch = useSyncExternalStore(shown.subscribe, shown.getSnapshot);
  if (stretch === undefined) return null;
  return (
    <span>
      <i className="bar" />
      in view: {describeStretch(stretch.fromMs, stretch.toMs, timeZone)}
    </span>
  );
}

const lineStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 1.5,
  fontSize: 13,
  lineHeight: '20px',
  fontVariantNumeric: 'tabular-nums',
  minWidth: 0,
  '& > span': { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& b': { fontWeight: 600 },
  '& i': { ...actorTypeDot, display: 'inline-block', mr: 0.5 },
  '& i.bar': {
    bgcolor: 'text.primary',
    width: 12,
    height: 3,
    borderRadius: 0,
    verticalAlign: 'middle',
    // As the bar is in the chart: the text of this theme may be unseen on the ground of that one.
    '@media (forced-colors: active)': { bgcolor: 'CanvasText' },
  },
} as const;
