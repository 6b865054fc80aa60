import { expect, test } from 'vitest';

import { beginSheetsAtRules } from './beginSheetsAtRules.ts';

/** A sheet that begins a style element at zero rules, as that of Emotion does. */
function makeSheet() {
  const elements: string[][] = [];
  return {
    elements,
    ctr: 0,
    insert(rule: string) {
      if (this.ctr === 0) elements.push([]);
      elements.at(-1)?.push(rule);
      this.ctr++;
    },
  };
}

test('rules of classes go into the style element that is there', async () => {
  const sheet = makeSheet();
  beginSheetsAtRules(sheet);
  sheet.insert('.a{}');
  await Promise.resolve();
  sheet.insert('.b{}');
  expect(sheet.elements).toEqual([['.a{}', '.b{}']]);
});

test('at-rules begin a style element, one for all that are inserted in one go, and the order stays', async () => {
  const sheet = makeSheet();
  beginSheetsAtRules(sheet);
  for (const rule of ['.a{}', '@media print{.a{}}', '.b{}', '@keyframes c{}']) sheet.insert(rule);
  await Promise.resolve();
  for (const rule of ['.d{}', '@media print{.d{}}', '@media print{.e{}}']) sheet.insert(rule);
  expect(sheet.elements).toEqual([
    ['.a{}'],
    ['@media print{.a{}}', '.b{}', '@keyframes c{}', '.d{}'],
    ['@media print{.d{}}', '@media print{.e{}}'],
  ]);
});

test('it can be ended', () => {
  const sheet = makeSheet();
  beginSheetsAtRules(sheet)();
  for (const rule of ['.a{}', '@media print{.a{}}']) sheet.insert(rule);
  expect(sheet.elements).toEqual([['.a{}', '@media print{.a{}}']]);
});
