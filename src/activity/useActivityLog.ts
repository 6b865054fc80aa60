import { useContext, useEffect, useSyncExternalStore } from 'react';

import type { ActivityLog, ActivityLogSnapshot } from './ActivityLog.ts';
import { ActivityLogContext } from './ActivityLogProvider.tsx';
import { openActivityLog } from './openActivityLog.ts';

/**
 * The activity log of an organization, and at which stage reading it is: `snapshot` stays as it is while rows come in, because each
 * change of it draws the whole page. What shows their number asks `useReadingProgress`. The first use of it starts the reading.
 */
export function useActivityLog(organizationId: string): { log: ActivityLog; snapshot: ActivityLogSnapshot } {
  const keeper = useContext(ActivityLogContext);
  if (keeper === undefined) throw new Error('The activity log is used outside of its provider.');
  const log = openActivityLog(keeper, organizationId);
  // Not while rendering: React may throw a rendering away, and with it the log that it made.
  useEffect(() => log.start(), [log]);
  return { log, snapshot: useSyncExternalStore(log.subscribe, log.getStage) };
}
