import { expect, test } from 'vitest';

import { CodeBlock } from './CodeBlock.ts';
import { Columns } from './Columns.ts';
import { LogDictionaries } from './LogDictionaries.ts';
import { UsualRows } from './UsualRows.ts';

const encoder = new TextEncoder();

const rowWith = (members: string, n = 0): string =>
  `{"id":"6a7247428706c4ea000f424${n}","createdAt":"2026-08-04T20:10:4${n}Z","type":"user_login"${members}}`;

/** Reads one row by itself. @returns whether it was usual */
function isUsual(usual: UsualRows | undefined, row: string, codes: CodeBlock): boolean {
  usual?.setBytes(encoder.encode(row), 0, row.length);
  const isRead = usual?.read(0, new Columns()) === row.length;
  codes.clear();
  return isRead;
}

/** What the other reader says of a row of this day. */
const input = { id0: 0, id1: 0, id2: 0, timeMs: Date.UTC(2026, 7, 4, 12), extra: 0, damaged: 0 };

test('once a date is known, rows are read without the other reader', () => {
  const codes = new CodeBlock();
  const columns = new Columns();
  const usual = UsualRows.create(new LogDictionaries(), codes);
  const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => rowWith(`,"actorId":"${n}"`, n)).join(',');
  usual?.setBytes(encoder.encode(rows), 0, rows.length);
  expect(usual?.read(0, columns)).toBe(0);
  usual?.learn(0, input);
  // The row that was known to be odd is not tried again.
  expect(usual?.read(0, columns)).toBe(0);
  usual?.setBytes(encoder.encode(rows), 0, rows.length);
  expect(usual?.read(0, columns)).toBe(rows.length);
  expect(codes.rows).toBe(8);
  expect(columns.length).toBe(8);
});

test('it rests while the usual rows are too few to pay for the others', () => {
  const codes = new CodeBlock();
  const usual = UsualRows.create(new LogDictionaries(), codes);
  const odd = rowWith(',"actorId":null');
  isUsual(usual, odd, codes);
  usual?.learn(0, input);
  // One of four is odd, and that is worth it.
  for (let row = 0; row < 400; row++) {
    expect(isUsual(usual, row % 4 === 0 ? odd : rowWith(''), codes)).toBe(row % 4 !== 0);
    if (row % 4 === 0) usual?.learn(0, input);
  }
  // Every other one is not.
  let row = 0;
  while (isUsual(usual, rowWith(''), codes) && row < 400) {
    isUsual(usual, odd, codes);
    usual?.learn(0, input);
    row++;
  }
  expect(row).toBeLessThan(100);
  // It tries again some pieces later.
  for (let piece = 0; piece < 14; piece++) expect(isUsual(usual, rowWith(''), codes)).toBe(false);
  expect(isUsual(usual, rowWith(''), codes)).toBe(true);
});

test('texts are learned up to some length, and as long as there is room', () => {
  const codes = new CodeBlock();
  const usual = UsualRows.create(new LogDictionaries(), codes);
  isUsual(usual, rowWith(''), codes);
  usual?.learn(0, input);
  const withAgent = (agent: string): string => rowWith(`,"userAgent":"${agent}"`);
  expect(isUsual(usual, withAgent('a'.repeat(256)), codes)).toBe(true);
  expect(isUsual(usual, withAgent('a'.repeat(257)), codes)).toBe(false);
  let learned = 0;
  while (learned < 50_000 && isUsual(usual, withAgent(`${learned}`.padEnd(256, 'agent ')), codes)) learned++;
  // About 8 MiB.
  expect(learned).toBeGreaterThan(30_000);
  expect(learned).toBeLessThan(35_000);
  // What was learned is known still.
  expect(isUsual(usual, withAgent('7'.padEnd(256, 'agent ')), codes)).toBe(true);
});
