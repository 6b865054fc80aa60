import type { EmotionCache } from '@emotion/react';

/** What it needs of the sheet of Emotion; tests give their own. */
export type RuleSheet = Pick<EmotionCache['sheet'], 'ctr' | 'insert'>;

/**
 * Keeps what a new style costs to the elements that it is for. Emotion adds all rules to one style element, and for an at-rule in it
 * (`@media`, `@keyframes`: nearly every part of the component library has some) Chromium works out the styles of all elements anew that
 * any rule of the whole element is for: each menu, chip or list that was shown for the first time cost the styles of the whole page,
 * half a frame and more. So at-rules begin a style element of their own, one for all that is drawn in one go. The rules stay in order.
 *
 * @returns what ends that.
 */
export function beginSheetsAtRules(sheet: RuleSheet): () => void {
  const { insert } = sheet;
  let isFresh = false;
  sheet.insert = (rule) => {
    if (rule.startsWith('@') && !isFresh) {
      isFresh = true;
      queueMicrotask(() => {
        isFresh = false;
      });
      // At zero rules, the sheet begins another style element after those it has.
      sheet.ctr = 0;
    }
    insert.call(sheet, rule);
  };
  return () => {
    sheet.insert = insert;
  };
}
