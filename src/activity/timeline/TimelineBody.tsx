import Box from '@mui/material/Box';

import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityFilter } from '../log/protocol.ts';
import { HoursOfWeek, type PointedHour } from './HoursOfWeek.tsx';
import type { Bar } from './listBars.ts';
import type { BarCursor } from './moveCursor.ts';
import type { ShownStretch } from './ShownStretch.ts';
import { axisHeightPx, TimelineChart } from './TimelineChart.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import type { Stretch } from './timeScale.ts';
import type { TimelineBars, TimelineBarsState } from './useTimelineBars.ts';

interface TimelineBodyProps {
  log: ActivityLog;
  filter: ActivityFilter;
  state: TimelineBarsState;
  hasBars: boolean;
  hasHours: boolean;
  isTable: boolean;
  isWide: boolean;
  widthPx: number;
  timeZone: string;
  cursor: BarCursor | undefined;
  pointed: Bar | undefined;
  shown: ShownStretch;
  pointedHour: PointedHour | undefined;
  onHour: (pointed: PointedHour | undefined) => void;
  onCursor: (cursor: BarCursor | undefined) => void;
  onZoom: (stretch: Stretch) => void;
  onVisit: (stretch: Stretch) => void;
}

/** Heights of the bars in pixels. */
const barHeightPx = { wide: 84, narrow: 66 };

/** The map of the hours of the week beside the bars, and the gap between them; in pixels. */
const mapPx = { width: 330, gap: 24 };

/** Lower, the names of the days would run into each other; in pixels. */
const leastMapPx = 84;

/** The room that the hours of the week take from the bars, in pixels. */
export const mapSpacePx = mapPx.width + mapPx.gap;

/** The bars or their table, or what stands in their place: always as high, so that the list below stays where it is. */
export function TimelineBody(props: TimelineBodyProps) {
  const { state, log, filter, isTable, isWide, hasBars, hasHours, pointedHour, onHour, ...chart } = props;
  const heightPx = isWide ? barHeightPx.wide : barHeightPx.narrow;
  if (state.kind === 'shown' && state.bars.length > 0) {
    const widthPx = hasHours ? chart.widthPx - mapSpacePx : chart.widthPx;
    return (
      <Box sx={{ display: 'flex', gap: `${mapPx.gap}px`, alignItems: 'start' }}>
        {hasBars && (
          <Box sx={{ flex: 1, minWidth: 0 }}>
            {isTable ? (
              <TimelineTable timeline={state} timeZone={chart.timeZone} />
            ) : (
              <TimelineChart timeline={state} heightPx={heightPx} {...chart} widthPx={widthPx} />
            )}
          </Box>
        )}
        {hasHours && (
          <HoursOfWeek
            log={log}
            filter={filter}
            timeZone={chart.timeZone}
            isTable={isTable}
            widthPx={hasBars ? mapPx.width : chart.widthPx}
            heightPx={Math.max(heightPx, leastMapPx) + axisHeightPx}
            pointed={pointedHour}
            onPoint={onHour}
          />
        )}
      </Box>
    );
  }
  return (
    <Box
      sx={{
        height: heightPx + axisHeightPx,
        display: 'grid',
        placeItems: 'center',
        color: 'text.secondary',
        fontSize: 13,
      }}
    >
      {wordsFor(state)}
    </Box>
  );
}

function wordsFor(state: TimelineBarsState): string {
  switch (state.kind) {
    case 'pending':
      return '';
    case 'unread':
      return 'Nothing could be read, so there is nothing to draw.';
    case 'failed':
      return `The bars could not be worked out: ${state.message}`;
    case 'shown':
    default:
      return wordsForNone(state);
  }
}

function wordsForNone({ domain: { fromMs, toMs }, undated }: TimelineBars): string {
  if (Number.isFinite(fromMs) && fromMs >= toMs) return 'The end of the time range is not after its start.';
  return undated > 0 ? 'Nothing here has a time that could be drawn.' : 'There are no activities to draw.';
}
