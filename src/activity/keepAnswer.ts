import type { AskedLog, GivenAnswer } from './LogQuestion.ts';

/** Answers that are kept for whoever goes to and fro. */
const mostKept = 60;

/** By lane and question, the one used last at the end. */
const keptAnswers = new WeakMap<AskedLog, Map<string, GivenAnswer>>();

/** Keeps an answer of a lane for those who ask the same again. */
export function keepAnswer(log: AskedLog, lane: string, given: GivenAnswer): void {
  const kept = keptAnswers.get(log) ?? new Map<string, GivenAnswer>();
  keptAnswers.set(log, kept);
  const name = `${lane} ${given.key}`;
  kept.delete(name);
  kept.set(name, given);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

/** An answer to this very question and of the rows as they are now. */
export function findAnswer(log: AskedLog, lane: string, key: string): GivenAnswer | undefined {
  const given = keptAnswers.get(log)?.get(`${lane} ${key}`);
  return given?.kind === 'answered' && given.answer.dataVersion === log.getSnapshot().dataVersion ? given : undefined;
}
