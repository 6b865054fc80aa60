import { startTransition, useEffect, useState } from 'react';

import type { ActivityLog } from './ActivityLog.ts';
import type { ActivityFilter } from './log/protocol.ts';
import { LogQuestion } from './LogQuestion.ts';

/**
 * How many activities each of some filters shows, in their order; undefined until all are known. It is for as many filters as there
 * happen to be: for a known number, `useLogQuery` does.
 *
 * @param lane what the questions are for: the counts of a lane stay while others are worked out for it.
 * @param filters in the same order for the same lane; the same array as long as nothing of them changes.
 */
export function useLogCounts(
  log: ActivityLog,
  lane: string,
  filters: readonly ActivityFilter[],
): readonly number[] | undefined {
  const [found, setFound] = useState<{ lane: string; counts: readonly number[] }>();
  // The log is outside of React.
  useEffect(() => {
    const counts = new Map<number, number>();
    const ends = filters.map((filter, index) => {
      const question = new LogQuestion(log, `${lane} ${index}`);
      const end = question.follow((given) => {
        question.see(given);
        if (given.kind === 'answered') counts.set(index, given.answer.count);
        if (counts.size < filters.length) return;
        const known = filters.map((_, place) => counts.get(place) ?? 0);
        startTransition(() => setFound({ lane, counts: known }));
      });
      question.ask({ filter, order: 'newestFirst' }, lane);
      return end;
    });
    return () => {
      for (const end of ends) end();
    };
  }, [log, lane, filters]);
  if (filters.length === 0) return [];
  return found?.lane === lane ? found.counts : undefined;
}
