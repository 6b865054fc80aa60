import { setTimeout as pause } from 'node:timers/promises';

import { faults, isFaultName, type Fault } from '../../faults.ts';
import type { ApiKeyRow, RateLimit } from '../../store/ApiKeyRow.ts';
import type { RouteName } from '../routes.ts';

/** Keys with a fault built in. */
export interface FaultyKeys {
  /** The limit of a key whose fault is a tiny one. */
  rateLimitOf(key: ApiKeyRow): RateLimit | undefined;
  /** Answers a call as the key's fault wants, or as it should be. */
  answer(
    key: ApiKeyRow,
    call: { route: RouteName; requestId: string; signal: AbortSignal },
    respond: () => Promise<Response>,
  ): Promise<Response>;
}

export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

const waitUnlessAborted: Wait = async (milliseconds, signal) => {
  try {
    await pause(milliseconds, undefined, { signal });
  } catch {
    // Aborted: there is nobody left to be slow for.
  }
};

/** @param wait how slow keys wait; tests have no time for it. */
export function createFaultyKeys(wait: Wait = waitUnlessAborted): FaultyKeys {
  const timesOfKey = new Map<string, number>();
  return {
    rateLimitOf: (key) => (key.fault === 'rateLimited' ? { limit: 3, windowSeconds: 10 } : undefined),
    async answer(key, { route, requestId, signal }, respond) {
      if (key.fault === null || !isFaultName(key.fault)) return respond();
      const fault: Fault = faults[key.fault];
      if (!fault.routes.includes(route)) return respond();
      const earlierTimes = timesOfKey.get(key.id) ?? 0;
      timesOfKey.set(key.id, earlierTimes + 1);
      const waitForCaller = async (milliseconds: number) => wait(milliseconds, signal);
      return fault.spoil({ route, requestId, earlierTimes, wait: waitForCaller }, respond);
    },
  };
}
