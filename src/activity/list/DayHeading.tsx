import { memo } from 'react';

import { formatTime } from '../../ui/formatTime.ts';
import { countOf } from '../formatCount.ts';
import { describeDayLength } from '../time/describeDayLength.ts';

interface DayHeadingProps {
  /** NaN: the activities without a readable time. */
  startMs: number;
  count: number;
  timeZone: string;
  /** How far the copy at the top of the list is pushed up by the next heading. */
  topPx?: number;
  /** Its number among all rows of the grid, from 1; undefined for the copy that sticks to the top, which screen readers skip. */
  rowIndex: number | undefined;
  columnCount: number;
}

/** The heading of one day in the list, with how many activities it has. */
export const DayHeading = memo(function DayHeading({
  startMs,
  count,
  timeZone,
  topPx = 0,
  rowIndex,
  columnCount,
}: DayHeadingProps) {
  const day = Number.isNaN(startMs) ? 'Without a readable time' : formatTime(startMs, 'day', timeZone);
  const change = Number.isNaN(startMs) ? undefined : describeDayLength(startMs, timeZone);
  const content = (
    <>
      <span>{day}</span> {change !== undefined && <span className="change">{change}</span>}{' '}
      <span className="count">{countOf(count, 'activity', 'activities')}</span>
    </>
  );
  if (rowIndex === undefined) {
    return (
      <div className="day" aria-hidden style={{ transform: `translateY(${topPx}px)` }}>
        <div>{content}</div>
      </div>
    );
  }
  return (
    <tr className="day" aria-rowindex={rowIndex}>
      <td colSpan={columnCount}>
        <h2>{content}</h2>
      </td>
    </tr>
  );
});
