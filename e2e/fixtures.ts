import { test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';

import { Guard, type ExpectedFailure } from './guard.ts';
import { createWorkspace, type Key, type NewWorkspace, type Workspace } from './workspace.ts';

interface Fixtures {
  guard: Guard;
  /** Declares a failure that belongs to the story of the test; all others fail it. */
  expectFailure: (failure: ExpectedFailure) => void;
  /** Makes an organization of the test's own, with keys, services and activities. */
  newWorkspace: (wanted?: NewWorkspace) => Promise<Workspace>;
  /** Signs in as a user does: on the sign-in page, with key id and secret. Ends on the page that was asked for. */
  signIn: (key: Key, path?: string) => Promise<void>;
  /** Makes an organization and signs in on its activity page. `query` is that of the address: `?order=oldest`. */
  openActivities: (wanted: NewWorkspace, query?: string) => Promise<Workspace>;
  /** Fails with a readable list if axe finds anything on the page as it is now. */
  expectAccessible: () => Promise<void>;
}

export const test = base.extend<Fixtures>({
  guard: [
    async ({ page }, provide) => {
      const guard = new Guard();
      await guard.watch(page);
      await provide(guard);
      expect(guard.problems(), 'what the page got wrong beside the assertions').toEqual([]);
    },
    { auto: true },
  ],
  expectFailure: async ({ guard }, provide) => {
    await provide((failure) => guard.expectFailure(failure));
  },
  newWorkspace: async ({ request }, provide) => {
    await provide(async (wanted) => createWorkspace(request, wanted));
  },
  signIn: async ({ page }, provide) => {
    await provide(async (key, path = '/') => {
      await page.goto(path);
      await page.getByLabel('Key id', { exact: true }).fill(key.keyId);
      await page.getByLabel('Key secret', { exact: true }).fill(key.keySecret);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      // In the bar: keys that are pressed before it is there are for the sign-in page.
      await expect(page.getByRole('button', { name: /^Key …/u })).toBeVisible();
    });
  },
  openActivities: async ({ newWorkspace, signIn }, provide) => {
    await provide(async (wanted, query = '') => {
      const workspace = await newWorkspace(wanted);
      await signIn(workspace.keys[0], `/organizations/${workspace.organization.id}/activities${query}`);
      return workspace;
    });
  },
  expectAccessible: async ({ page }, provide) => {
    await provide(async () => {
      expect(await findAccessibilityFaults(page)).toEqual([]);
    });
  },
});

export { expect };

/** One line for each rule of axe that the page breaks, with the elements. */
async function findAccessibilityFaults(page: Page): Promise<string[]> {
  // While a button fades from disabled to enabled, its colours are those of neither. What goes on for ever is not waited for.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(async ({ finished }) => finished));
  });
  await page.evaluate(axe.source);
  const results: unknown = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  if (
    typeof results !== 'object' ||
    results === null ||
    !('violations' in results) ||
    !Array.isArray(results.violations)
  ) {
    throw new Error('axe gave no result');
  }
  const violations: { id: string; help: string; nodes: { html: string }[] }[] = results.violations;
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
