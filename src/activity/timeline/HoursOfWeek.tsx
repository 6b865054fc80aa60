import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityFilter } from '../log/protocol.ts';
import { HoursMap } from './HoursMap.tsx';
import { HoursTable } from './HoursTable.tsx';
import { useHoursOfWeek } from './useHoursOfWeek.ts';

interface HoursOfWeekProps {
  log: ActivityLog;
  filter: ActivityFilter;
  timeZone: string;
  isTable: boolean;
  widthPx: number;
  heightPx: number;
  pointed: PointedHour | undefined;
  onPoint: (pointed: PointedHour | undefined) => void;
}

/** An hour of the week, from 0 for Monday at 0:00, and how much happened in it. */
export interface PointedHour {
  hour: number;
  count: number;
}

/** The hours of the week of what the filter shows, as a map or as a table. Asked for only while it is shown. */
export function HoursOfWeek({ log, filter, timeZone, isTable, pointed, onPoint, ...size }: HoursOfWeekProps) {
  const counts = useHoursOfWeek(log, filter, timeZone);
  if (isTable) return <HoursTable counts={counts} />;
  const handlePoint = (hour: number | undefined) =>
    onPoint(hour === undefined ? undefined : { hour, count: counts[hour] ?? 0 });
  return <HoursMap counts={counts} pointed={pointed?.hour} onPoint={handlePoint} {...size} />;
}
