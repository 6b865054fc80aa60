import Box from '@mui/material/Box';
import { useId, useMemo, useSyncExternalStore } from 'react';

import { actorTypeColour } from '../actorTypes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { BarSlider } from './BarSlider.tsx';
import { chartStyles } from './chartStyles.ts';
import { countScale, shortCount } from './countScale.ts';
import type { Bar } from './listBars.ts';
import type { BarCursor } from './moveCursor.ts';
import type { ShownStretch } from './ShownStretch.ts';
import { stackPaths } from './stackPaths.ts';
import { timeScale, type Stretch, type TimeScale } from './timeScale.ts';
import { timeTicks } from './timeTicks.ts';
import type { TimelineBars } from './useTimelineBars.ts';

interface TimelineChartProps {
  timeline: TimelineBars;
  widthPx: number;
  /** The height of the bars; the axis stands below. */
  heightPx: number;
  timeZone: string;
  cursor: BarCursor | undefined;
  /** The bar, or the selected bars together, at the cursor. */
  pointed: Bar | undefined;
  shown: ShownStretch;
  onCursor: (cursor: BarCursor | undefined) => void;
  onZoom: (stretch: Stretch) => void;
  onVisit: (stretch: Stretch) => void;
}

/** The height of the axis under the bars, in pixels. */
export const axisHeightPx = 22;

/** The room above the highest line, for its label; in pixels. */
const headroomPx = 8;

/** The room for the counts, left of the bars, and so that the last label is not cut off; in pixels. */
const gutterPx = { left: 36, right: 8 };

/** A label of the time axis takes about this much room, in pixels. */
const labelPx = 76;

/** A character of a label is at most about this wide, in pixels. */
const characterPx = 6.5;

/** The bars with their axes, the part that the list shows, and over them what the pointer and the keyboard work on. */
export function TimelineChart(props: TimelineChartProps) {
  const { timeline, widthPx, heightPx, timeZone, cursor, pointed, shown } = props;
  const { bars, series, domain } = timeline;
  const hintId = useId();
  const innerPx = Math.max(0, widthPx - gutterPx.left - gutterPx.right);
  const { fromMs, toMs } = domain;
  const scale = useMemo(() => timeScale({ fromMs, toMs }, innerPx), [fromMs, toMs, innerPx]);
  const barsPx = heightPx - headroomPx;
  const { lines, greatest, paths } = useMemo(() => {
    const counts = countScale(bars.reduce((most, { count }) => Math.max(most, count), 0));
    const end = counts.at(-1) ?? 1;
    return { lines: counts, greatest: end, paths: stackPaths(bars, scale, end, barsPx) };
  }, [bars, scale, barsPx]);
  const ticks = useMemo(
    () => timeTicks({ fromMs, toMs }, innerPx / labelPx, timeZone),
    [fromMs, toMs, innerPx, timeZone],
  );
  return (
    <Box sx={chartStyles} style={{ height: heightPx + axisHeightPx }} aria-busy={!timeline.isCurrent}>
      <svg width={widthPx} height={heightPx + axisHeightPx} aria-hidden>
        {lines.map((count) => {
          const y = Math.round(heightPx - (count / greatest) * barsPx) + 0.5;
          return (
            <g key={count}>
              <line className="grid" x1={gutterPx.left} x2={widthPx - gutterPx.right} y1={y} y2={y} />
              <text x={gutterPx.left - 6} y={y + 4} textAnchor="end">
                {shortCount(count)}
              </text>
            </g>
          );
        })}
        <g transform={`translate(${gutterPx.left} 0)`}>
          {pointed !== undefined && (
            <Band
              stretch={pointed}
              scale={scale}
              heightPx={heightPx}
              className={cursor?.anchorMs === undefined ? 'pointed' : 'selected'}
            />
          )}
          <g transform={`translate(0 ${headroomPx})`}>
            {paths.map((path, index) => (
              <path key={series[index] ?? ''} d={path} fill={actorTypeColour(series[index])} />
            ))}
          </g>
          <line className="base" x1={0} x2={innerPx} y1={heightPx + 0.5} y2={heightPx + 0.5} />
          <ShownMark shown={shown} scale={scale} topPx={heightPx} />
          {ticks.map(({ timeMs, label, isMajor }) => {
            const x = Math.round(scale.toPx(timeMs)) + 0.5;
            return (
              <g key={timeMs} className={isMajor ? 'major' : undefined}>
                <line className="base" x1={x} x2={x} y1={heightPx} y2={heightPx + 5} />
                {x + 3 + label.length * characterPx < innerPx + gutterPx.right && (
                  <text x={x + 3} y={heightPx + 17}>
                    {label}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      </svg>
      <BarSlider {...props} scale={scale} leftPx={gutterPx.left} hintId={hintId} />
      <VisuallyHidden>
        <span id={hintId}>
          The arrow keys go from bar to bar; with Shift, they select. Enter zooms into what is selected; on a single
          bar, it brings its part of the list into view. Escape clears the selection.
        </span>
      </VisuallyHidden>
    </Box>
  );
}

interface BandProps {
  stretch: Stretch;
  scale: TimeScale;
  heightPx: number;
  className: string;
}

function Band({ stretch, scale, heightPx, className }: BandProps) {
  const left = scale.toPx(stretch.fromMs);
  return (
    <rect className={className} x={left} width={Math.max(2, scale.toPx(stretch.toMs) - left)} y={0} height={heightPx} />
  );
}

/** Where on the time axis the list stands. */
function ShownMark({ shown, scale, topPx }: { shown: ShownStretch; scale: TimeScale; topPx: number }) {
  const stretch = useSyncExternalStore(shown.subscribe, shown.getSnapshot);
  if (stretch === undefined) return null;
  const left = scale.toPx(stretch.fromMs);
  const width = Math.max(8, scale.toPx(stretch.toMs) - left);
  return <rect className="shown" x={Math.min(left, scale.widthPx - width)} width={width} y={topPx} height={5} rx={1} />;
}
