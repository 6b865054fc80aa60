import { expect, test } from 'vitest';

import { nextTask } from './nextTask.ts';
import type { ActivityQuery, QueryAnswer, WorkerReply } from './protocol.ts';
import { QueryRunner } from './QueryRunner.ts';

const query: ActivityQuery = { filter: { facets: [], texts: [] }, order: 'newestFirst' };
const answer: QueryAnswer = { dataVersion: 1, computeMs: 0, total: 0, count: 0, damaged: 0 };

const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await nextTask();
};

function busyFor(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** A runner whose queries take `steps` steps of 3 ms each. */
function makeRunner(steps: number): { runner: QueryRunner; replies: WorkerReply[] } {
  const replies: WorkerReply[] = [];
  const runner = new QueryRunner(
    function* compute() {
      for (let step = 0; step < steps; step++) {
        busyFor(3);
        yield;
      }
      return answer;
    },
    (reply) => {
      replies.push(reply);
    },
  );
  return { runner, replies };
}

const add = (runner: QueryRunner, requestId: number, lane: string): void => {
  runner.add({ kind: 'query', requestId, lane, query });
};

test('of queries that wait in one lane only the newest is computed, and each gets one reply', async () => {
  const { runner, replies } = makeRunner(1);
  for (const requestId of [1, 2, 3]) add(runner, requestId, 'list');
  add(runner, 4, 'chart');
  await until(() => replies.length === 4);
  expect(replies.map(({ kind, ...reply }) => [kind, 'requestId' in reply && reply.requestId])).toEqual([
    ['superseded', 1],
    ['superseded', 2],
    ['answer', 3],
    ['answer', 4],
  ]);
});

test('a newer query ends the one that is being computed', async () => {
  const { runner, replies } = makeRunner(200);
  add(runner, 1, 'list');
  // Messages, not timers: in Node those wait until there are no messages.
  for (let i = 0; i < 4; i++) await nextTask();
  expect(replies).toEqual([]);
  add(runner, 2, 'list');
  await until(() => replies.length > 0);
  expect(replies[0]).toEqual({ kind: 'superseded', requestId: 1 });
});

test('who changes the data waits for a query to end', async () => {
  const { runner, replies } = makeRunner(10);
  add(runner, 1, 'list');
  await nextTask();
  await nextTask();
  expect(replies).toEqual([]);
  await runner.whenIdle();
  expect(replies.map(({ kind }) => kind)).toEqual(['answer']);
});

test('a query that throws fails alone', async () => {
  const replies: WorkerReply[] = [];
  const runner = new QueryRunner(
    // oxlint-disable-next-line require-yield -- it does not get so far
    function* fail() {
      throw new RangeError('Invalid time zone specified: Mars');
    },
    (reply) => {
      replies.push(reply);
    },
  );
  add(runner, 1, 'list');
  await until(() => replies.length === 1);
  expect(replies[0]).toEqual({ kind: 'failed', requestId: 1, message: 'Invalid time zone specified: Mars' });
});
