import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import type { ApiError, ApiErrorKind } from '../api/ApiError.ts';
import { markSessionEnded } from '../api/queries.ts';

const mostRetries = 2;
/** A wait that is longer than this is shown to the user instead of being waited out. */
const longestQuietWaitMs = 15_000;

/** How the page reads: what is tried again by itself, after which wait, and how long an answer counts as fresh. */
export function createQueryClient(): QueryClient {
  const noteSessionEnd = (error: ApiError) => {
    if (error.kind === 'unauthenticated') markSessionEnded(queryClient);
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noteSessionEnd }),
    mutationCache: new MutationCache({ onError: noteSessionEnd }),
    defaultOptions: {
      queries: {
        // A server on the same machine is reachable without a network, so being “offline” never holds a request back.
        networkMode: 'always',
        // What failed without a network, or is old by now; not the default where being “offline” holds nothing back.
        refetchOnReconnect: true,
        staleTime: 30_000,
        retry: (failures, error) => failures < mostRetries && isWorthRetrying(error, Date.now()),
        retryDelay: (failures, error) => retryDelayMs(failures, error, Date.now(), Math.random()),
      },
      // A change is never sent twice unasked: the first may have been made.
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return queryClient;
}

/** Whether the same request may well succeed in a moment, without the user waiting too long for it in silence. */
export function isWorthRetrying(error: ApiError, nowMs: number): boolean {
  return passes.has(error.kind) && (error.retryAtMs ?? nowMs) - nowMs <= longestQuietWaitMs;
}

// Not `timeout`: a second wait of half a minute helps nobody. The other kinds say what does not change by asking again.
const passes: ReadonlySet<ApiErrorKind> = new Set(['server', 'proxy', 'unreachable', 'rateLimited']);

/**
 * The wait before another try, in milliseconds: until the moment that the server named, else 1 s, 2 s, … each with up to half
 * of it added by chance, so that many tabs do not come back at once.
 * @param chance from 0 to 1.
 */
export function retryDelayMs(failures: number, error: ApiError, nowMs: number, chance: number): number {
  const named = error.retryAtMs === undefined ? 0 : Math.max(0, error.retryAtMs - nowMs);
  return (named > 0 ? named + 250 : 1000 * 2 ** failures) * (1 + (named > 0 ? 0 : chance / 2));
}
