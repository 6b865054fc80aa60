import { useSyncExternalStore } from 'react';

import type { ActivityLog, ActivityLogSnapshot } from './ActivityLog.ts';

/** How reading the log goes, with every step of it: several times a second, so for small parts of a page only. */
export function useReadingProgress(log: ActivityLog): ActivityLogSnapshot {
  return useSyncExternalStore(log.subscribe, log.getSnapshot);
}
