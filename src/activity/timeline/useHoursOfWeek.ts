import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityFilter } from '../log/protocol.ts';
import { useLogQuery } from '../useLogQuery.ts';

const none: ArrayLike<number> = new Uint32Array(168);

/** How what the filter shows spreads over the hours of the week: 168 counts, Monday from 0:00 first; zeros until they are known. */
export function useHoursOfWeek(log: ActivityLog, filter: ActivityFilter, timeZone: string): ArrayLike<number> {
  const result = useLogQuery(log, 'hoursOfWeek', { filter, order: 'newestFirst', hourOfWeek: { timeZone } });
  return (result.kind === 'answered' ? result.answer.hourOfWeek : undefined) ?? none;
}
