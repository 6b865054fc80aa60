import { useQuery } from '@tanstack/react-query';

import type { ActivityLog } from './ActivityLog.ts';
import type { ActivityLogError } from './log/ActivityLogClient.ts';

/** The JSON text of a row as the list brought it; `absent`: there is no such row. */
export type RowText =
  | { kind: 'pending' | 'absent' }
  | { kind: 'failed'; message: string }
  | { kind: 'text'; text: string };

/** Reads the text of one row of the log: of a damaged one, exactly what came. */
export function useRowText(log: ActivityLog, id: string): RowText {
  const { data, error } = useQuery<string | null, ActivityLogError>({
    queryKey: ['activityLog', log.id, log.getSnapshot().dataVersion, 'content', id],
    queryFn: async () => (await log.readActivity(id)) ?? null,
    networkMode: 'always',
    retry: false,
  });
  if (data === undefined) return error === null ? { kind: 'pending' } : { kind: 'failed', message: error.message };
  return data === null ? { kind: 'absent' } : { kind: 'text', text: data };
}
