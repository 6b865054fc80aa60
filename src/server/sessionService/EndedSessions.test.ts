import { expect, it } from 'vitest';

import { EndedSessions } from './EndedSessions.ts';

it('knows an ended session until it would have ended anyway', () => {
  const ended = new EndedSessions();
  ended.add('a', 1000, 0);
  ended.add('b', 3000, 500);
  expect([ended.has('a'), ended.has('b'), ended.has('c')]).toEqual([true, true, false]);
  ended.add('c', 5000, 2000);
  expect([ended.has('a'), ended.has('b'), ended.has('c')]).toEqual([false, true, true]);
});

it('stays within its bound and then forgets the one signed out first', () => {
  const ended = new EndedSessions(3);
  for (const id of ['a', 'b', 'c', 'd']) ended.add(id, 1000, 0);
  expect(['a', 'b', 'c', 'd'].map((id) => ended.has(id))).toEqual([false, true, true, true]);
});
