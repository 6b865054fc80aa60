import { useMemo, useState } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityFilter, HistogramInterval } from '../log/protocol.ts';
import { useLogQuery } from '../useLogQuery.ts';
import { chooseInterval } from './chooseInterval.ts';
import { listBars, type Bar } from './listBars.ts';
import type { Stretch } from './timeScale.ts';

/** What the timeline draws: one answer of the log, so that bars, counts and axis always agree. */
export interface TimelineBars {
  bars: readonly Bar[];
  series: readonly (string | undefined)[];
  interval: HistogramInterval;
  /** What the axis covers: the range that was chosen, and where it is open, all that the log has, until now. */
  domain: Stretch;
  /** Rows that fit, those without a readable time included; these are in no bar. */
  count: number;
  undated: number;
  isCurrent: boolean;
}

export type TimelineBarsState =
  | { kind: 'pending' }
  | { kind: 'failed'; message: string }
  /** See `LogQueryResult`. */
  | { kind: 'unread' }
  | ({ kind: 'shown' } & TimelineBars);

/** What the bars are asked for. */
export interface TimelineQuestion {
  filter: ActivityFilter;
  timeZone: string;
  /** The oldest activity of the whole log, and when the log was read: the ends of an open range. */
  oldestMs: number | undefined;
  nowMs: number;
}

/**
 * Counts the activities in bars over the chosen range. The range does not follow the other filters: what is left of an actor in two
 * years is seen against two years.
 *
 * @param mostBars how many bars have room.
 */
export function useTimelineBars(log: ActivityLog, question: TimelineQuestion, mostBars: number): TimelineBarsState {
  const { filter, timeZone } = question;
  const asked = rangeOf(question);
  const interval = asked === undefined ? '1d' : chooseInterval(asked.toMs - asked.fromMs, mostBars);
  const result = useLogQuery(log, 'histogram', {
    filter,
    order: 'newestFirst',
    histogram: { timeZone, interval },
  });
  const isCurrent = result.kind === 'answered' && result.isCurrent;
  // The question that the answer shown belongs to: while a new one is worked out, the axis stays that of the old one.
  const [answered, setAnswered] = useState(question);
  const isSame =
    answered.filter === filter && answered.oldestMs === question.oldestMs && answered.nowMs === question.nowMs;
  if (isCurrent && !isSame) setAnswered(question);
  const shown = isCurrent ? question : answered;

  const answer = result.kind === 'answered' ? result.answer : undefined;
  const { fromMs, toMs } = shown.filter;
  const bars = useMemo(
    () => (answer?.histogram === undefined ? [] : listBars(answer.histogram, { fromMs, toMs })),
    [answer, fromMs, toMs],
  );
  if (result.kind !== 'answered') return result;
  const { histogram, count } = result.answer;
  const range = rangeOf(shown);
  return {
    kind: 'shown',
    bars,
    series: histogram?.series ?? [],
    interval: histogram?.interval ?? interval,
    domain: {
      fromMs: fromMs ?? Math.min(range?.fromMs ?? Infinity, bars[0]?.fromMs ?? Infinity),
      toMs: toMs ?? Math.max(range?.toMs ?? -Infinity, bars.at(-1)?.toMs ?? -Infinity),
    },
    count,
    undated: histogram?.undated ?? 0,
    isCurrent,
  };
}

/** The chosen range with its open ends filled in; undefined while the log has nothing. */
function rangeOf({ filter, oldestMs, nowMs }: TimelineQuestion): Stretch | undefined {
  const fromMs = filter.fromMs ?? oldestMs;
  if (fromMs === undefined) return undefined;
  return { fromMs, toMs: filter.toMs ?? Math.max(nowMs, fromMs + 1) };
}
