import { startTransition, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { ActivityLog } from './ActivityLog.ts';
import { findAnswer, keepAnswer } from './keepAnswer.ts';
import type { ActivityQuery, LogState, QueryAnswer } from './log/protocol.ts';
import { LogQuestion, type GivenAnswer } from './LogQuestion.ts';

/**
 * What the log answered. `isCurrent` is false while an answer to the question before stands in for one that is being worked out; rows
 * may have come since in any case (see `dataVersion` of the answer).
 */
export type LogQueryResult =
  | { kind: 'pending' }
  | { kind: 'failed'; message: string }
  /** The list could not be read and there are no rows of before: nothing is known, which is not the same as none. */
  | { kind: 'unread' }
  | { kind: 'answered'; answer: QueryAnswer; isCurrent: boolean };

interface HowToAsk {
  /** What to ask besides, as it is at the moment of asking; it does not make the question another one. */
  addAtCall?: () => Partial<ActivityQuery>;
  /** Asked before all that is not first: the worker answers in turn, and effects of parts run before those of the whole. */
  isFirst?: boolean;
  /** Asked first too, and drawn in one go and at once; else in pieces, so that typing and scrolling come in between. */
  isUrgent?: boolean;
}

/** Reading has ended, and not with the whole list. */
const failedKinds: ReadonlySet<LogState['kind']> = new Set(['refused', 'unreachable', 'workerFailed', 'incomplete']);

/** Whether the log had nothing to answer from: only a list that was read to its end and is empty has no activities. */
function isOfNothing(given: GivenAnswer, reading: LogState['kind']): boolean {
  return given.kind === 'answered' ? given.answer.total === 0 && reading !== 'complete' : reading === 'workerFailed';
}

/**
 * Asks the log a question, and again with every change of the question or of the rows. The answer before stays until the new
 * one is there, so that nothing flickers.
 *
 * @param lane what the question is for: each lane has one question at a time.
 */
export function useLogQuery(
  log: ActivityLog,
  lane: string,
  query: ActivityQuery,
  { addAtCall, isUrgent = false, isFirst = isUrgent }: HowToAsk = {},
): LogQueryResult {
  const key = JSON.stringify(query);
  const question = useMemo(() => new LogQuestion(log, lane), [log, lane]);
  const [shown, setShown] = useState<{ question: LogQuestion; given: GivenAnswer }>();
  // The log is outside of React. A store for `useSyncExternalStore` would be drawn in one go, each answer a long task.
  useEffect(
    () =>
      question.follow((given) => {
        keepAnswer(log, lane, given);
        if (isUrgent) setShown({ question, given });
        else startTransition(() => setShown({ question, given }));
      }),
    [question, log, lane, isUrgent],
  );
  const hasFailed = useSyncExternalStore(log.subscribe, () => failedKinds.has(log.getSnapshot().reading.kind));
  const before = shown?.question === question ? shown.given : undefined;
  const known = findAnswer(log, lane, key);
  const given = known ?? question.standIn(before);
  const ask = () => {
    question.ask(query, key, addAtCall, known);
    question.see(given);
  };
  useLayoutEffect(() => {
    if (isFirst) ask();
  });
  useEffect(() => {
    if (!isFirst) ask();
  });
  if (given === undefined) return { kind: 'pending' };
  if (isOfNothing(given, log.getSnapshot().reading.kind)) return { kind: hasFailed ? 'unread' : 'pending' };
  if (given.kind === 'answered') return { kind: 'answered', answer: given.answer, isCurrent: given.key === key };
  return given.key === key ? { kind: 'failed', message: given.message } : { kind: 'pending' };
}
