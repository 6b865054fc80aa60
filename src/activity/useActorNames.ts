import { useMemo } from 'react';

import type { ActivityLog } from './ActivityLog.ts';
import type { ActivityFilter } from './log/protocol.ts';
import { useLogQuery } from './useLogQuery.ts';

const everything: ActivityFilter = { facets: [], texts: [] };
const ofKeys: ActivityFilter = {
  facets: [{ facet: 'actorType', include: [{ kind: 'value', value: 'api' }], exclude: [] }],
  texts: [],
};
/** Beyond this many actors the rarest are called by their ids. */
const mostActors = 5000;
const none: ReadonlyMap<string, string> = new Map();

/**
 * What people call the actors of the log, by id: from the newest activity of each that says more than the id. Empty while nobody needs
 * them.
 *
 * @param ofType `api`: of API keys only.
 */
export function useActorNames(log: ActivityLog, isNeeded: boolean, ofType?: 'api'): ReadonlyMap<string, string> {
  const result = useLogQuery(log, ofType === 'api' ? 'keyNames' : 'actorNames', {
    filter: ofType === 'api' ? ofKeys : everything,
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
