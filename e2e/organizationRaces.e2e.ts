import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { organizationCall, organizationRead } from './organizationRead.ts';

const nameField = (page: Page) => page.getByLabel('Organization name');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** As if the reader came back to the page after a minute. */
async function comeBack(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.fastForward(60_000);
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
}

test('a reading that began before a rename does not tell what became of it', async ({
  page,
  newWorkspace,
  signIn,
  expectFailure,
}) => {
  expectFailure({ url: organizationCall, status: 'network', reason: 'the answer to the rename breaks off' });
  const { organization, keys } = await newWorkspace({ name: 'Before', keys: [{ fault: 'renameAnswerLost' }] });
  const isRead = organizationRead(page);
  await signIn(keys[0]);
  await isRead;
  await expect(nameField(page)).toBeEnabled();
  const renameFailed = page.waitForEvent('requestfailed', (request) => request.method() === 'PATCH');
  const secondReading = page.waitForRequest((request) => organizationCall.test(request.url()));
  // The first reading from here on has its answer already, but brings it only when the rename has failed.
  await page.route(
    (url) => organizationCall.test(url.pathname),
    async (route) => {
      await renameFailed;
      await route.fulfill({ json: { status: 200, result: organization } });
    },
    { times: 1 },
  );
  await comeBack(page);
  await secondReading;
  await nameField(page).fill('Made all the same');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Saved.');
  await expect(title(page)).toHaveText('Made all the same');
});

test('an address with the id in capitals is the same organization, with its new name', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ name: 'Before' });
  await signIn(keys[0], `/organizations/${organization.id.toUpperCase()}`);
  await nameField(page).fill('After');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Saved.');
  await expect(title(page)).toHaveText('After');
  await expect(nameField(page)).toHaveValue('After');
});

test('a key that may rename and not see the keys types on after looking at another window', async ({
  page,
  newWorkspace,
  signIn,
  expectFailure,
}) => {
  const keysCall = /\/keys$/u;
  expectFailure({ url: keysCall, status: 403, reason: 'the key may not see the list of keys' });
  const { keys } = await newWorkspace({ keys: [{ role: 'custom-admin' }] });
  const error = 'FORBIDDEN: The key needs the permission control-plane:organization:view-api-keys';
  await page.route(keysCall, async (route) => route.fulfill({ status: 403, json: { status: 403, error } }), {
    times: 1,
  });
  const isRead = organizationRead(page);
  await signIn(keys[0]);
  await isRead;
  await expect(nameField(page)).toBeEnabled();
  await nameField(page).fill('Half ');
  // Asked once more, it would have no answer for as long as the test goes on.
  await page.route(keysCall, async () => undefined);
  const readAgain = page.waitForResponse((response) => organizationCall.test(response.url()));
  await comeBack(page);
  await readAgain;
  await page.keyboard.type('typed');
  await expect(nameField(page)).toHaveValue('Half typed');
  await expect(nameField(page)).toBeFocused();
});
