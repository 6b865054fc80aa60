import type { Page } from '@playwright/test';

/** The call that reads or renames one organization. */
export const organizationCall = /\/v1\/organizations\/[^/]+$/u;

/**
 * The next whole reading of an organization; to be called before what leads to its page. Until then, the list of organizations stands
 * in for it on the page, coming back to the window asks for nothing more, and a network that goes takes the page with it.
 */
export async function organizationRead(page: Page): Promise<void> {
  const response = await page.waitForResponse(organizationCall);
  await response.finished();
}
