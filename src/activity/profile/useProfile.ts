import { useMemo } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import type { ProfileFacet } from '../../ui/paths.ts';
import type { ActivityFilter, ActivityRow, QueryAnswer } from '../log/protocol.ts';
import { useLogQuery } from '../useLogQuery.ts';
import { profileKinds } from './profileKinds.ts';

/** How many of the newest activities a profile shows. */
export const latestCount = 12;

/** Values of a facet that are asked for; the others are counted together. */
const topValues = 200;

export type ProfileState =
  | { kind: 'pending' }
  | { kind: 'failed'; message: string }
  /** See `LogQueryResult`. */
  | { kind: 'unread' }
  | {
      kind: 'shown';
      /** All figures are of this one answer, so that they agree with each other. */
      answer: QueryAnswer;
      /** The newest activity of all time, which tells what people call the actor. */
      newest: ActivityRow | undefined;
    };

/** The time that a profile tells of, in milliseconds since 1970; undefined: without a limit. */
export interface ProfileStretch {
  fromMs: number | undefined;
  toMs: number | undefined;
}

/** The conditions of a profile: exactly this value, whatever it looks like. */
export const profileFilter = (facet: ProfileFacet, value: string): ActivityFilter => ({
  facets: [{ facet: profileKinds[facet].facet, include: [{ kind: 'value', value }], exclude: [] }],
  texts: [],
});

/** All that the page of one value shows, of all rows that were read. */
export function useProfile(
  log: ActivityLog,
  facet: ProfileFacet,
  value: string,
  { fromMs, toMs }: ProfileStretch,
  timeZone: string,
): ProfileState {
  const ofAllTime = useMemo(() => profileFilter(facet, value), [facet, value]);
  const filter = useMemo(
    () => ({
      ...ofAllTime,
      ...(fromMs === undefined ? {} : { fromMs }),
      ...(toMs === undefined ? {} : { toMs }),
    }),
    [ofAllTime, fromMs, toMs],
  );
  const newest = useLogQuery(log, 'profileNewest', {
    filter: ofAllTime,
    order: 'newestFirst',
    rows: { from: 0, to: 1 },
  });
  const main = useLogQuery(log, 'profile', {
    filter,
    order: 'newestFirst',
    rows: { from: 0, to: latestCount },
    facets: [
      { facet: 'actorType', top: 20 },
      ...profileKinds[facet].lists.map((list) => ({ facet: list.facet, top: topValues })),
    ],
    hourOfWeek: { timeZone },
    days: { timeZone },
    extent: true,
  });
  if (main.kind !== 'answered') return main;
  return {
    kind: 'shown',
    answer: main.answer,
    newest: newest.kind === 'answered' ? newest.answer.rows?.rows[0] : undefined,
  };
}
