import { useMemo } from 'react';

import type { ActivityLog } from './ActivityLog.ts';
import { useLogQuery } from './useLogQuery.ts';

const everything = { facets: [], texts: [] };
/** Beyond this many actors the rarest are called by their ids. */
const mostActors = 5000;
const none: ReadonlyMap<string, string> = new Map();

/**
 * What people call the actors of the log, by id: from the newest activity of each that says more than the id. Empty while nobody needs
 * them.
 */
export function useActorNames(log: ActivityLog, isNeeded: boolean): ReadonlyMap<string, string> {
  const result = useLogQuery(log, 'actorNames', {
    filter: everything,
    order: 'newestFirst',
    facets: isNeeded ? [{ facet: 'actor', top: mostActors }] : [],
  });
  const values = result.kind === 'answered' ? result.answer.facets?.actor?.values : undefined;
  return useMemo(
    () =>
      values === undefined
        ? none
        : new Map(
            values.flatMap(({ value, label }) =>
              value === undefined || label === undefined ? [] : [[value, label] as const],
            ),
          ),
    [values],
  );
}
