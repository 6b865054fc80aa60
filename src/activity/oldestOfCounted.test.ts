import { expect, it } from 'vitest';

import type { QueryAnswer } from './log/protocol.ts';
import { oldestOfCounted } from './oldestOfCounted.ts';

const answerOf = (dataVersion: number): QueryAnswer => ({
  dataVersion,
  computeMs: 0,
  total: 1,
  count: 1,
  damaged: 0,
  rows: { from: 0, rows: [{ id: 'a', createdAtMs: 5, damaged: false }] },
});

it('tells the oldest activity of the very rows that are counted, and of no others', () => {
  const extent = { kind: 'answered', answer: answerOf(7), isCurrent: true } as const;
  expect(oldestOfCounted(extent, answerOf(7))).toBe(5);
  expect(oldestOfCounted(extent, answerOf(8))).toBeUndefined();
  expect(oldestOfCounted(extent, undefined)).toBeUndefined();
  expect(oldestOfCounted({ kind: 'pending' }, answerOf(7))).toBeUndefined();
});
