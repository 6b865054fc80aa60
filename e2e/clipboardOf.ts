import type { Page } from '@playwright/test';

/** Reads the clipboard, for `expect.poll`: a page that has just been told to copy has handed the text over a moment later. */
export const clipboardOf = (page: Page) => async (): Promise<string> =>
  page.evaluate(async () => navigator.clipboard.readText());
