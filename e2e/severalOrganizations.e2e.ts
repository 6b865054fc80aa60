import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { basicAuthorization, type Workspace } from './workspace.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const rows = (page: Page) => page.getByRole('grid').getByRole('row');

/**
 * Makes the key that is signed in see two organizations. No key of the embedded API does, so the list is another server's, and calls of
 * the second organization carry a key of that one; all else is as it is.
 */
async function showBoth(page: Page, own: Workspace, other: Workspace): Promise<void> {
  const result = [own.organization, other.organization];
  await page.route(/\/v1\/organizations$/u, async (route) => route.fulfill({ json: { status: 200, result } }));
  const authorization = basicAuthorization(other.keys[0]);
  await page.route(new RegExp(`/v1/organizations/${other.organization.id}`, 'u'), async (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization } }),
  );
}

test('a key of several organizations chooses one, and goes to the other from there', async ({
  page,
  newWorkspace,
  signIn,
  expectAccessible,
}) => {
  const secondName = `Second ${'of a long name '.repeat(8)}`.trim();
  const first = await newWorkspace({
    name: 'First',
    activities: [{ id: 'a1', type: 'user_login', actorType: 'user', actorDetails: 'ada@first.example' }],
  });
  const second = await newWorkspace({
    name: secondName,
    activities: [{ id: 'b1', type: 'user_login', actorType: 'user', actorDetails: 'bob@second.example' }],
  });
  await showBoth(page, first, second);
  await signIn(first.keys[0]);
  await expect(title(page)).toHaveText('Choose an organization');
  await expect(page.getByText('This key can see 2 organizations.')).toBeVisible();
  await expectAccessible();

  await page.getByRole('link', { name: 'Second' }).click();
  await expect(title(page)).toHaveText(secondName);
  await page.getByRole('link', { name: 'Activity', exact: true }).click();
  await expect(rows(page)).toContainText(['bob@second.example']);
  await expect(page.getByText('ada@first.example')).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Switch the organization' }).click();
  const cut = await page.getByRole('menu').evaluate((menu) => menu.scrollWidth - menu.clientWidth);
  expect(cut, 'pixels of a long name that cannot be seen').toBe(0);
  await page.getByRole('menuitem', { name: 'First' }).click();
  await expect(title(page)).toHaveText('First');
  await page.getByRole('link', { name: 'Activity', exact: true }).click();
  await expect(rows(page)).toContainText(['ada@first.example']);
  await expect(page.getByText('bob@second.example')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('organization second');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(secondName);
});

test('a key of several organizations is told which ones, where the address names none of them', async ({
  page,
  newWorkspace,
  signIn,
  expectFailure,
}) => {
  expectFailure({ url: /\/v1\/organizations\//u, status: 403, reason: 'the organization of somebody else' });
  const first = await newWorkspace({ name: 'First' });
  const second = await newWorkspace({ name: 'Second' });
  const third = await newWorkspace({ name: 'Third' });
  await showBoth(page, first, second);
  await signIn(first.keys[0], `/organizations/${third.organization.id}`);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This key is for other organizations');
  await expect(alert).toContainText('is for 2 organizations');
  await expect(alert.getByRole('link', { name: 'Go to First' })).toBeVisible();
  await alert.getByRole('link', { name: 'Go to Second' }).click();
  await expect(title(page)).toHaveText('Second');
});
