import { useMemo } from 'react';

import { useLogQuery, type LogView } from './useLogQuery.ts';

const everything = { facets: [], texts: [] };
/** Beyond this many actors the rarest are called by their ids. */
const mostActors = 5000;

/** What people call the actors of the log, by id: from the newest activity of each that says more than the id. */
export function useActorNames(log: LogView): ReadonlyMap<string, string> {
  const result = useLogQuery(log, 'actorNames', {
    filter: everything,
    order: 'newestFirst',
    facets: [{ facet: 'actor', top: mostActors }],
  });
  const answer = result.kind === 'answered' ? result.answer : undefined;
  return useMemo(
    () =>
      new Map(
        (answer?.facets?.actor?.values ?? []).flatMap(({ value, label }) =>
          value === undefined || label === undefined ? [] : [[value, label] as const],
        ),
      ),
    [answer],
  );
}
