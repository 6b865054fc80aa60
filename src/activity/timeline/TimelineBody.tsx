import Box from '@mui/material/Box';

import type { Bar } from './listBars.ts';
import type { BarCursor } from './moveCursor.ts';
import type { ShownStretch } from './ShownStretch.ts';
import { axisHeightPx, TimelineChart } from './TimelineChart.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import type { Stretch } from './timeScale.ts';
import type { TimelineBarsState } from './useTimelineBars.ts';

interface TimelineBodyProps {
  state: TimelineBarsState;
  isTable: boolean;
  isWide: boolean;
  widthPx: number;
  timeZone: string;
  cursor: BarCursor | undefined;
  pointed: Bar | undefined;
  shown: ShownStretch;
  onCursor: (cursor: BarCursor | undefined) => void;
  onZoom: (stretch: Stretch) => void;
}

/** Heights of the bars in pixels. */
const barHeightPx = { wide: 84, narrow: 60 };

/** The bars or their table, or what stands in their place: always as high, so that the list below stays where it is. */
export function TimelineBody({ state, isTable, isWide, ...chart }: TimelineBodyProps) {
  const heightPx = isWide ? barHeightPx.wide : barHeightPx.narrow;
  if (state.kind === 'shown' && state.bars.length > 0) {
    return isTable ? (
      <TimelineTable timeline={state} timeZone={chart.timeZone} />
    ) : (
      <TimelineChart timeline={state} heightPx={heightPx} {...chart} />
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
      {state.kind === 'pending'
        ? ''
        : state.kind === 'failed'
          ? `The bars could not be worked out: ${state.message}`
          : wordsFor(state.domain)}
    </Box>
  );
}

const wordsFor = ({ fromMs, toMs }: Stretch): string =>
  Number.isFinite(fromMs) && fromMs >= toMs
    ? 'The end of the time range is before its start.'
    : 'Nothing here has a time that could be drawn.';
