import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import type { ApiError } from '../api/ApiError.ts';
import { markSessionEnded } from '../api/queries.ts';
import type { ActivityLogSnapshot } from './ActivityLog.ts';
import { readLogFailure } from './readLogFailure.ts';

/** Why the list could not be read; undefined if it could. A session that has ended leads to the sign-in page. */
export function useLogFailure({ reading, refresh }: ActivityLogSnapshot): ApiError | undefined {
  const failure = useMemo(() => readLogFailure(reading), [reading]);
  const refreshFailure = useMemo(
    () => (refresh.kind === 'failed' ? readLogFailure(refresh.state) : undefined),
    [refresh],
  );
  const hasSessionEnded = failure?.kind === 'unauthenticated' || refreshFailure?.kind === 'unauthenticated';
  const queryClient = useQueryClient();
  // The worker has its own connection to the server, so it is here that the page learns what it was told.
  useEffect(() => {
    if (hasSessionEnded) markSessionEnded(queryClient);
  }, [hasSessionEnded, queryClient]);
  return failure;
}
