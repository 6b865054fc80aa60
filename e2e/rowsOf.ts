import type { Locator, Page } from '@playwright/test';

/** The rows of the list that are activities; headings of days and of columns are rows too, but have no time. */
export const rowsOf = (page: Page): Locator => page.getByRole('row').filter({ has: page.locator('time') });
