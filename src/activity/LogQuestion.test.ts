import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { askAhead } from './askAhead.ts';
import { findAnswer } from './keepAnswer.ts';
import type { ActivityLogSnapshot } from './ActivityLog.ts';
import { ActivityLogError } from './log/ActivityLogClient.ts';
import type { ActivityQuery, LogState, QueryAnswer } from './log/protocol.ts';
import { LogQuestion, type AskedLog, type GivenAnswer } from './LogQuestion.ts';

const read = { rows: 3, bytes: 900, damaged: 0, duplicates: 0, startedAtMs: 0 };
const reading: LogState = { kind: 'reading', ...read };
const complete: LogState = { kind: 'complete', ...read, finishedAtMs: 500 };
const query = (text: string): ActivityQuery => ({
  filter: { facets: [], texts: [{ contains: text, exclude: false }] },
  order: 'newestFirst',
});

/** A log that is told what to say, and a question to it that notes what was shown. */
function start(state: LogState = reading, version = 1) {
  let snapshot: ActivityLogSnapshot = {
    reading: state,
    refresh: { kind: 'idle' },
    dataVersion: version,
    asOfMs: undefined,
  };
  const listeners = new Set<() => void>();
  const asked: {
    query: ActivityQuery;
    answer: (total?: number, computeMs?: number) => void;
    fail: (error: Error) => void;
  }[] = [];
  const log: AskedLog = {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    query: async (_lane, wanted) =>
      new Promise((resolve, reject) => {
        const { dataVersion } = snapshot;
        const answer = (total = 3, computeMs = 0) =>
          resolve({ dataVersion, computeMs, total, count: total, damaged: 0 } satisfies QueryAnswer);
        asked.push({ query: wanted, answer, fail: reject });
      }),
  };
  const question = new LogQuestion(log, 'lane');
  const shown: GivenAnswer[] = [];
  const stop = question.follow((given) => shown.push(given));
  const grow = (next: LogState = reading) => {
    snapshot = { ...snapshot, reading: next, dataVersion: snapshot.dataVersion + 1 };
    for (const listener of listeners) listener();
  };
  /** Answers what was asked last, and lets that arrive. */
  const answerLast = async (total?: number, computeMs?: number) => {
    asked.at(-1)?.answer(total, computeMs);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { log, question, asked, shown, stop, grow, answerLast };
}

describe('a question to the log', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is not asked again, however often the rows change, before its answer is there and seen', async () => {
    const { question, asked, shown, grow, answerLast } = start();
    question.ask(query('a'), 'a');
    for (let i = 0; i < 50; i++) grow();
    expect(asked).toHaveLength(1);
    await answerLast();
    expect(shown).toHaveLength(1);
    grow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(1);
    question.see(shown[0]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(2);
  });

  it('takes what was asked ahead, and asks only once', async () => {
    const { log, question, asked, shown, answerLast } = start(complete);
    askAhead(log, 'lane', query('a'));
    askAhead(log, 'lane', query('a'));
    expect(asked).toHaveLength(1);
    question.ask(query('a'), JSON.stringify(query('a')));
    await answerLast(7);
    expect(asked).toHaveLength(1);
    expect(shown).toMatchObject([{ kind: 'answered', answer: { total: 7 } }]);
  });

  it('finds the answer that was asked ahead before it asks, as long as the rows are the same', async () => {
    const { log, asked, grow, answerLast } = start(complete);
    askAhead(log, 'lane', query('a'));
    await answerLast(7);
    const key = JSON.stringify(query('a'));
    expect(findAnswer(log, 'lane', key)).toMatchObject({ key, answer: { total: 7 } });
    askAhead(log, 'lane', query('b'));
    askAhead(log, 'lane', query('a'));
    expect(asked).toHaveLength(2);
    expect(findAnswer(log, 'other', key)).toBeUndefined();
    grow(complete);
    expect(findAnswer(log, 'lane', key)).toBeUndefined();
    askAhead(log, 'lane', query('b'));
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['the rows have changed since', 'a', undefined, true],
    ['more is asked now', 'a', () => ({ positionOf: 'x' }), false],
    ['it is another question', 'b', undefined, false],
  ] as const)('does not take what was asked ahead where %s', async (_why, text, addAtCall, grows) => {
    const { log, question, asked, shown, grow, answerLast } = start(complete);
    askAhead(log, 'lane', query('a'));
    if (grows) grow(complete);
    question.ask(query(text), JSON.stringify(query(text)), addAtCall);
    expect(asked).toHaveLength(2);
    await answerLast(8);
    expect(shown).toMatchObject([{ answer: { total: 8 } }]);
  });

  it('is not asked ahead while the list is read', () => {
    const { log, asked } = start(reading);
    askAhead(log, 'lane', query('a'));
    expect(asked).toHaveLength(0);
  });

  it('is asked again when what took its place ahead does not come', async () => {
    const { log, question, asked, shown, answerLast } = start(complete);
    question.ask(query('a'), 'a');
    askAhead(log, 'lane', query('ab'));
    asked[0]?.fail(new ActivityLogError('superseded', 'A newer query took its place.'));
    await answerLast();
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked.map((one) => one.query.filter.texts[0]?.contains)).toEqual(['a', 'ab', 'a']);
    await answerLast(9);
    expect(shown).toMatchObject([{ key: 'a', answer: { total: 9 } }]);
  });

  it('asks a log that was closed no more', async () => {
    const { question, asked } = start(complete);
    question.ask(query('a'), 'a');
    asked[0]?.fail(new ActivityLogError('disposed', 'The activity log was closed.'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(1);
  });

  it('rests after an answer while the list is read, and not when it has been read', async () => {
    const { question, asked, shown, grow, answerLast } = start();
    question.ask(query('a'), 'a');
    await answerLast();
    question.see(shown[0]);
    grow();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(1);
    grow(complete);
    expect(asked).toHaveLength(2);
  });
  it('rests the longer, the more time the answer took from reading', async () => {
    const { question, asked, shown, grow, answerLast } = start();
    question.ask(query('a'), 'a');
    await answerLast(3, 20);
    question.see(shown[0]);
    grow();
    await vi.advanceTimersByTimeAsync(990);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(asked).toHaveLength(2);
    await answerLast(3, 1000);
    question.see(shown[1]);
    grow();
    await vi.advanceTimersByTimeAsync(3010);
    expect(asked).toHaveLength(3);
  });
  it('takes the place of the one before at once, whose answer is told to nobody', async () => {
    const { question, asked, shown, answerLast } = start();
    question.ask(query('a'), 'a');
    question.ask(query('b'), 'b');
    expect(asked).toHaveLength(2);
    asked[0]?.answer();
    await answerLast();
    expect(shown.map(({ key }) => key)).toEqual(['b']);
  });
  it('is not asked where the answer is known, until the rows change', async () => {
    const { question, asked, shown, grow, answerLast } = start(complete);
    question.ask(query('a'), 'a');
    await answerLast();
    question.ask(query('b'), 'b');
    question.ask(query('a'), 'a', undefined, shown[0]);
    await answerLast();
    expect(shown.map(({ key }) => key)).toEqual(['a']);
    expect(asked).toHaveLength(2);
    grow(complete);
    expect(asked[2]?.query).toEqual(query('a'));
  });
  it('has what was seen last stand in for its answer, and not what was told last, until a newer one is told', async () => {
    const { question, asked, shown, answerLast } = start(complete);
    question.ask(query('a'), 'a');
    await answerLast();
    question.see(shown[0]);
    const known: GivenAnswer = { key: 'b', kind: 'failed', message: 'known from before' };
    question.ask(query('b'), 'b', undefined, known);
    question.see(known);
    question.ask(query('c'), 'c');
    expect(question.standIn(shown[0])).toBe(known);
    asked[1]?.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown.map(({ key }) => key)).toEqual(['a', 'c']);
    expect(question.standIn(shown[1])).toBe(shown[1]);
  });
  it('is not asked again when nothing has changed', async () => {
    const { question, asked, shown, answerLast } = start(complete);
    question.ask(query('a'), 'a');
    await answerLast();
    question.see(shown[0]);
    question.ask(query('a'), 'a');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(1);
  });
  it('does not take the word of an empty log while rows come, and does when all is read', async () => {
    const { question, asked, shown, grow, answerLast } = start();
    question.ask(query('a'), 'a');
    await answerLast(0);
    expect(shown).toEqual([]);
    grow(complete);
    expect(asked).toHaveLength(2);
    await answerLast(0);
    expect(shown).toHaveLength(1);
  });
  it('does not take the word of an empty log of before the last rows', async () => {
    const { question, asked, shown, grow, answerLast } = start();
    question.ask(query('a'), 'a');
    grow(complete);
    await answerLast(0);
    expect(shown).toEqual([]);
    expect(asked).toHaveLength(2);
  });
  it('tells a failure, but not that a newer question took its place', async () => {
    const { question, asked, shown, grow } = start(complete);
    question.ask(query('a'), 'a');
    asked[0]?.fail(new ActivityLogError('superseded', 'A newer query took its place.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([]);
    grow(complete);
    asked[1]?.fail(new ActivityLogError('failed', 'out of memory'));
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([{ key: 'a', kind: 'failed', message: 'out of memory' }]);
  });
  it('asks for what is added as it is at the moment of asking', async () => {
    const { question, asked, shown, grow, answerLast } = start(complete);
    let held = 'first';
    question.ask(query('a'), 'a', () => ({ positionOf: held }));
    await answerLast();
    held = 'second';
    question.see(shown[0]);
    grow(complete);
    expect(asked.map((call) => call.query.positionOf)).toEqual(['first', 'second']);
  });
  it('goes on where it was stopped: what is underway then is told to nobody', async () => {
    const { question, asked, shown, stop, answerLast } = start(complete);
    question.ask(query('a'), 'a');
    stop();
    await answerLast();
    expect(shown).toEqual([]);
    question.follow((given) => shown.push(given));
    expect(asked).toHaveLength(2);
    await answerLast();
    expect(shown).toHaveLength(1);
  });
});
