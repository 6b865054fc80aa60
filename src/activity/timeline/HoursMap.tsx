import Box from '@mui/material/Box';
import type { PointerEvent } from 'react';

import { countOf } from '../formatCount.ts';
import { describeHourOfWeek, weekdays } from './describeHourOfWeek.ts';
import { mapStyles } from './mapStyles.ts';

interface HoursMapProps {
  /** 168 counts, Monday from 0:00 first. */
  counts: ArrayLike<number>;
  widthPx: number;
  heightPx: number;
  /** The hour of the week under the pointer. */
  pointed: number | undefined;
  onPoint: (hour: number | undefined) => void;
}

/** The room for the names of the days and for the hours, in pixels. */
const gutterPx = { left: 34, bottom: 22 };

/** When in the week it happens: a row for each day, a column for each hour, the darker the more. The numbers are in the table too. */
export function HoursMap({ counts, widthPx, heightPx, pointed, onPoint }: HoursMapProps) {
  const cell = { width: Math.max(1, (widthPx - gutterPx.left) / 24), height: (heightPx - gutterPx.bottom) / 7 };
  const busiest = busiestHour(counts);
  const greatest = counts[busiest] ?? 0;
  const handlePointer = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const hour = Math.floor((event.clientX - box.left - gutterPx.left) / cell.width);
    const day = Math.floor((event.clientY - box.top) / cell.height);
    onPoint(hour >= 0 && hour < 24 && day >= 0 && day < 7 ? day * 24 + hour : undefined);
  };
  const summary =
    greatest === 0
      ? 'Hours of the week: nothing with a time'
      : `Hours of the week. The busiest hour: ${describeHourOfWeek(busiest)}, ${countOf(greatest, 'activity', 'activities')}`;
  return (
    <Box
      component="svg"
      // An SVG drawn in place, of which screen readers are told the sum.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={summary}
      width={widthPx}
      height={heightPx}
      sx={mapStyles}
      onPointerMove={handlePointer}
      onPointerDown={handlePointer}
      onPointerLeave={() => onPoint(undefined)}
    >
      {weekdays.map((day, row) => (
        <text key={day} x={gutterPx.left - 6} y={(row + 0.5) * cell.height + 4} textAnchor="end">
          {day.slice(0, 3)}
        </text>
      ))}
      {Array.from({ length: 168 }, (_, hour) => {
        const count = counts[hour] ?? 0;
        return (
          <rect
            key={hour}
            className={hour === pointed ? 'pointed' : count === 0 ? 'none' : undefined}
            x={gutterPx.left + (hour % 24) * cell.width + 0.5}
            y={Math.floor(hour / 24) * cell.height + 0.5}
            width={cell.width - 1}
            height={cell.height - 1}
            // Not from nothing: a single activity among thousands is seen too.
            fillOpacity={count === 0 ? undefined : 0.12 + 0.88 * (count / greatest)}
          />
        );
      })}
      {[0, 6, 12, 18].map((hour) => (
        <text key={hour} x={gutterPx.left + hour * cell.width} y={heightPx - gutterPx.bottom + 17}>
          {String(hour).padStart(2, '0')}:00
        </text>
      ))}
    </Box>
  );
}

function busiestHour(counts: ArrayLike<number>): number {
  let busiest = 0;
  for (let hour = 1; hour < counts.length; hour++) {
    if ((counts[hour] ?? 0) > (counts[busiest] ?? 0)) busiest = hour;
  }
  return busiest;
}
