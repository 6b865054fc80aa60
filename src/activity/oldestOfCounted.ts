import type { QueryAnswer } from './log/protocol.ts';
import type { LogQueryResult } from './useLogQuery.ts';

/**
 * The time of the oldest activity of all, in milliseconds since 1970; undefined while it is that of other rows than those that are
 * counted: of a list that is half read, some other activity is the oldest.
 *
 * @param extent what the log said of its oldest row.
 * @param counted the answer whose counts are shown beside it.
 */
export function oldestOfCounted(extent: LogQueryResult, counted: QueryAnswer | undefined): number | undefined {
  if (extent.kind !== 'answered' || extent.answer.dataVersion !== counted?.dataVersion) return undefined;
  return extent.answer.rows?.rows[0]?.createdAtMs;
}
