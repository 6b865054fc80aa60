import { findAnswer, keepAnswer } from './keepAnswer.ts';
import type { ActivityQuery, QueryAnswer } from './log/protocol.ts';
import type { AskedLog } from './LogQuestion.ts';

interface AheadQuestion {
  key: string;
  dataVersion: number;
  answer: Promise<QueryAnswer>;
}

/** The latest of each lane. */
const aheadQuestions = new WeakMap<AskedLog, Map<string, AheadQuestion>>();

/**
 * Asks what the page is about to ask, before it has been drawn for it: the worker answers on another core meanwhile, and often the page
 * is drawn with the answer already. Takes the place of what is underway in the lane. A question that does not come then was in vain.
 */
export function askAhead(log: AskedLog, lane: string, query: ActivityQuery): void {
  const { reading, dataVersion } = log.getSnapshot();
  // While rows come in, the answer would be of other rows than those of the drawing.
  if (reading.kind !== 'complete' && reading.kind !== 'incomplete') return;
  const key = JSON.stringify(query);
  const questions = aheadQuestions.get(log) ?? new Map<string, AheadQuestion>();
  aheadQuestions.set(log, questions);
  if (findAnswer(log, lane, key) !== undefined || isAsking(questions.get(lane), key, dataVersion)) return;
  const answer = log.query(lane, query);
  questions.set(lane, { key, dataVersion, answer });
  answer.then(
    (given) => keepAnswer(log, lane, { key, kind: 'answered', answer: given }),
    () => undefined,
  );
}

/** What was asked ahead in this lane, if it is this question and of the rows as they are now; it is given once. */
export function takeAhead(log: AskedLog, lane: string, key: string): Promise<QueryAnswer> | undefined {
  const questions = aheadQuestions.get(log);
  const question = questions?.get(lane);
  questions?.delete(lane);
  return isAsking(question, key, log.getSnapshot().dataVersion) ? question.answer : undefined;
}

/** Whether it is this question, and of these rows. */
const isAsking = (question: AheadQuestion | undefined, key: string, dataVersion: number): question is AheadQuestion =>
  question?.key === key && question.dataVersion === dataVersion;
