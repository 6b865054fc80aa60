import { useMemo } from 'react';

import type { ActivityLog } from './ActivityLog.ts';
import { useActorNames } from './useActorNames.ts';
import { useKeyNames } from './useKeyNames.ts';

/**
 * The names of an organization's API keys by id, those of deleted keys as their own activities have them. A key that there is has the
 * name that the server gives it now.
 *
 * @param isOfLogNeeded false: the log is not asked for deleted keys.
 */
export function useAllKeyNames(
  organizationId: string,
  log: ActivityLog,
  isOfLogNeeded: boolean,
): ReadonlyMap<string, string> {
  const existing = useKeyNames(organizationId);
  const ofLog = useActorNames(log, isOfLogNeeded, 'api');
  return useMemo(() => (ofLog.size === 0 ? existing : new Map([...ofLog, ...existing])), [existing, ofLog]);
}
