import { formatTime } from '../../ui/formatTime.ts';
import { countOf } from '../formatCount.ts';
import { describeDayLength } from '../time/describeDayLength.ts';

interface DayHeadingProps {
  /** NaN: the activities without a readable time. */
  startMs: number;
  count: number;
  timeZone: string;
  topPx: number;
  /** Its place among all rows and headings; undefined for the copy that sticks to the top, which screen readers skip. */
  item: number | undefined;
}

/** The heading of one day in the list, with how many activities it has. */
export function DayHeading({ startMs, count, timeZone, topPx, item }: DayHeadingProps) {
  const day = Number.isNaN(startMs) ? 'Without a readable time' : formatTime(startMs, 'day', timeZone);
  const change = Number.isNaN(startMs) ? undefined : describeDayLength(startMs, timeZone);
  const content = (
    <>
      <span>{day}</span> {change !== undefined && <span className="change">{change}</span>}{' '}
      <span className="count">{countOf(count, 'activity', 'activities')}</span>
    </>
  );
  const style = { transform: `translateY(${topPx}px)` };
  if (item === undefined) {
    return (
      <div className="day" aria-hidden style={style}>
        {content}
      </div>
    );
  }
  return (
    <tr className="day" aria-rowindex={item + 1} style={style}>
      <td colSpan={5}>
        <h2>{content}</h2>
      </td>
    </tr>
  );
}
