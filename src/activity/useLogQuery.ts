import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { ActivityLog } from './ActivityLog.ts';
import type { ActivityLogError } from './log/ActivityLogClient.ts';
import type { ActivityQuery, QueryAnswer } from './log/protocol.ts';

/** A cached answer is of use while the reader goes to and fro, and no longer. */
const keptMs = 20_000;

/** A log, and which state of its rows is looked at. */
export interface LogView {
  log: ActivityLog;
  dataVersion: number;
}

/** What the log answered. `isCurrent` is false while an answer of before stands in for one that is being worked out. */
export type LogQueryResult =
  | { kind: 'pending' }
  | { kind: 'failed'; message: string }
  | { kind: 'answered'; answer: QueryAnswer; isCurrent: boolean };

/**
 * Asks the log a question, and again with every change of the question or of the rows. The answer before stays until the new
 * one is there, so that nothing flickers.
 *
 * @param lane what the question is for: each lane has one question at a time.
 * @param addAtCall what to ask besides, as it is at the moment of asking; it does not make the question another one.
 */
export function useLogQuery(
  { log, dataVersion }: LogView,
  lane: string,
  query: ActivityQuery,
  addAtCall?: () => Partial<ActivityQuery>,
): LogQueryResult {
  const result = useQuery<QueryAnswer, ActivityLogError>({
    queryKey: ['activityLog', log.id, dataVersion, lane, query],
    queryFn: async () => log.query(lane, addAtCall === undefined ? query : { ...query, ...addAtCall() }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: keptMs,
    retry: false,
    // Answers are large, and never equal to the one before.
    structuralSharing: false,
    networkMode: 'always',
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
  // What an empty log answered says nothing of the rows that have come since: "none" would be shown of a full list.
  const isOfEmptyLog = result.isPlaceholderData && result.data?.total === 0;
  if (result.data !== undefined && !isOfEmptyLog) {
    return { kind: 'answered', answer: result.data, isCurrent: !result.isPlaceholderData };
  }
  if (result.error === null || result.error.reason === 'superseded') return { kind: 'pending' };
  return { kind: 'failed', message: result.error.message };
}
