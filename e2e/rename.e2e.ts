import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { makeActivity } from './makeActivity.ts';
import { organizationCall, organizationRead } from './organizationRead.ts';
import { basicAuthorization } from './workspace.ts';

const nameField = (page: Page) => page.getByLabel('Organization name');
const save = (page: Page) => page.getByRole('button', { name: 'Save' });
const bar = (page: Page) => page.getByRole('banner');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('renaming', () => {
  test('an ADMIN key renames, and the new name stands everywhere without a reload', async ({
    page,
    newWorkspace,
    signIn,
    request,
  }) => {
    const { organization, keys } = await newWorkspace({ name: 'Before' });
    await signIn(keys[0]);
    await expect(save(page)).toBeDisabled();
    await nameField(page).fill('   ');
    await expect(save(page)).toBeDisabled();
    await expect(page.getByText('The name cannot be empty.')).toBeVisible();
    await nameField(page).fill('  After & more  ');
    await save(page).click();
    await expect(page.getByRole('alert')).toHaveText('Saved. The organization is now called After & more.');
    await expect(title(page)).toHaveText('After & more');
    await expect(bar(page).getByRole('link', { name: 'After & more' })).toBeVisible();
    await expect(page).toHaveTitle(/^After & more · /u);
    await expect(nameField(page)).toHaveValue('After & more');
    await expect(save(page)).toBeDisabled();

    const answer = await request.get(`/v1/organizations/${organization.id}`, {
      headers: { authorization: basicAuthorization(keys[0]) },
    });
    expect(await answer.json()).toMatchObject({ result: { name: 'After & more' } });
  });

  for (const name of [
    'Zoë 🚀 Ünïcode',
    'שלום עולם',
    'A name that is very long '.repeat(8).trim(),
    '<b>bold</b> & "quoted"',
  ]) {
    test(`takes the name ${name.slice(0, 24)}`, async ({ page, newWorkspace, signIn }) => {
      const { keys } = await newWorkspace();
      await page.setViewportSize({ width: 390, height: 844 });
      await signIn(keys[0]);
      await nameField(page).fill(name);
      await save(page).click();
      await expect(title(page)).toHaveText(name);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'pixels that the page is wider than the window').toBe(0);
    });
  }

  test('a name with spaces at its ends is no change as long as nothing is typed', async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    const { organization, keys } = await newWorkspace();
    // The embedded API trims names; another server may not.
    const result = { ...organization, name: ' Acme Analytics ' };
    await page.route(organizationCall, async (route) => route.fulfill({ json: { status: 200, result } }));
    await signIn(keys[0]);
    await expect(nameField(page)).toHaveValue(' Acme Analytics ');
    await expect(nameField(page)).toBeEnabled();
    await expect(save(page)).toBeDisabled();
    await nameField(page).fill('Acme Analytics');
    await expect(save(page)).toBeEnabled();
    await nameField(page).fill(' Acme Analytics ');
    await expect(save(page)).toBeDisabled();
  });

  test('a developer key sees why it cannot rename', async ({ page, newWorkspace, signIn, expectAccessible }) => {
    const { keys } = await newWorkspace({ keys: [{ role: 'developer' }] });
    await signIn(keys[0]);
    await expect(
      page.getByText('This key has the role Developer. Renaming needs a key with the ADMIN role.'),
    ).toBeVisible();
    await expect(nameField(page)).toBeDisabled();
    await expect(save(page)).toBeDisabled();
    await expect(save(page)).toHaveAccessibleDescription(/Renaming needs a key with the ADMIN role/u);
    await expectAccessible();
  });

  test('a key with a custom role of an administrator may rename: the call of the roles tells', async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    const { keys } = await newWorkspace({ keys: [{ role: 'custom-admin' }] });
    await signIn(keys[0]);
    await nameField(page).fill('By a custom role');
    await save(page).click();
    await expect(title(page)).toHaveText('By a custom role');
  });

  test('a key with another custom role may not', async ({ page, newWorkspace, signIn, expectFailure }) => {
    expectFailure({ url: /\/(?:keys|roles)$/u, status: 403, reason: 'the role sees neither keys nor roles' });
    const { keys } = await newWorkspace({ keys: [{ role: 'custom' }] });
    await signIn(keys[0]);
    await expect(page.getByText(/The server does not let this key manage the organization/u)).toBeVisible();
    await expect(nameField(page)).toBeDisabled();
  });

  test('a key of unknown role can be checked without changing anything', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: /\/(?:keys|roles|services)$/u, status: 404, reason: 'a server of the five calls only' });
    const { keys } = await newWorkspace({ name: 'Unchanged', keys: [{ role: 'admin', fault: 'noRoleCalls' }] });
    await signIn(keys[0]);
    await expect(page.getByText('This server does not tell what the key may do.')).toBeVisible();
    await expect(nameField(page)).toBeDisabled();
    const patch = page.waitForRequest((call) => call.method() === 'PATCH');
    await page.getByRole('button', { name: 'Check whether this key may rename' }).click();
    expect((await patch).postDataJSON()).toEqual({});
    await expect(nameField(page)).toBeEnabled();
    await expect(title(page)).toHaveText('Unchanged');
  });

  test('the check tells a developer key that it may not', async ({ page, newWorkspace, signIn, expectFailure }) => {
    expectFailure({ url: /\/(?:keys|roles|services)$/u, status: 404, reason: 'a server of the five calls only' });
    expectFailure({ url: organizationCall, status: 403, reason: 'the empty change is refused' });
    const { keys } = await newWorkspace({ keys: [{ role: 'developer', fault: 'noRoleCalls' }] });
    await signIn(keys[0]);
    await page.getByRole('button', { name: 'Check whether this key may rename' }).click();
    await expect(page.getByText(/The server refused a change by this key/u)).toBeVisible();
    await expect(nameField(page)).toBeDisabled();
  });

  test('a rename that fails on the server keeps the text, and says that it was not made', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: organizationCall, status: 500, reason: 'the fault of the key' });
    const { keys } = await newWorkspace({ name: 'Before', keys: [{ fault: 'renameFails' }] });
    await signIn(keys[0]);
    await nameField(page).fill('Not to be');
    await save(page).click();
    await expect(page.getByRole('alert')).toContainText('The server still has the name “Before”');
    await expect(page.getByRole('alert')).toContainText('Request id');
    await expect(nameField(page)).toHaveValue('Not to be');
    await expect(save(page)).toBeEnabled();
    await expect(title(page)).toHaveText('Before');
  });

  test('a rename whose answer is lost is looked up before anything is claimed', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: organizationCall, status: 'network', reason: 'the answer breaks off' });
    const { keys } = await newWorkspace({ name: 'Before', keys: [{ fault: 'renameAnswerLost' }] });
    await signIn(keys[0]);
    await nameField(page).fill('Made all the same');
    await save(page).click();
    await expect(page.getByRole('alert')).toContainText('Saved.');
    await expect(title(page)).toHaveText('Made all the same');
  });

  test('a rename without a network may or may not have been made, and can be looked up later', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: organizationCall, status: 'network', reason: 'the network is gone' });
    const { keys } = await newWorkspace({ name: 'Before' });
    const isRead = organizationRead(page);
    await signIn(keys[0]);
    await isRead;
    await nameField(page).fill('Unknown');
    await page.context().setOffline(true);
    await save(page).click();
    // Not what is said while it is looked up: that would then succeed.
    await expect(page.getByText('The change may or may not have been made', { exact: true })).toBeVisible();
    await expect(nameField(page)).toHaveValue('Unknown');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(page.getByText(/The server still has the name “Before”/u)).toBeVisible();
    await expect(nameField(page)).toHaveValue('Unknown');
  });

  test('a network that goes before the organization was read takes neither the text nor what became of it', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: organizationCall, status: 'network', reason: 'the network is gone' });
    const { keys } = await newWorkspace({ name: 'Before' });
    // The first reading has no answer: the list of organizations stands in for it.
    let isFirst = true;
    await page.route(organizationCall, async (route) => {
      if (!isFirst) await route.continue();
      isFirst = false;
    });
    await signIn(keys[0]);
    await nameField(page).fill('Unknown');
    await page.context().setOffline(true);
    await save(page).click();
    await expect(page.getByText('The change may or may not have been made', { exact: true })).toBeVisible();
    await expect(page.getByText('Could not be refreshed (you are offline).')).toBeVisible();
    await expect(nameField(page)).toHaveValue('Unknown');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(page.getByText(/The server still has the name “Before”/u)).toBeVisible();
    await expect(page.getByText('Could not be refreshed')).toBeHidden();
  });

  test('reading again in the background never touches what is typed', async ({
    page,
    newWorkspace,
    signIn,
    request,
  }) => {
    const { organization, keys } = await newWorkspace({ name: 'Before' });
    const isRead = organizationRead(page);
    await signIn(keys[0]);
    await isRead;
    await nameField(page).fill('Half typ');
    await makeActivity(request, { organization, keys }, 'By somebody else');
    await page.clock.install();
    await page.clock.fastForward(60_000);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await expect(title(page)).toHaveText('By somebody else');
    await expect(nameField(page)).toHaveValue('Half typ');
    await expect(page.getByText('Meanwhile the organization was renamed to “By somebody else”.')).toBeVisible();
  });

  test('leaving with unsaved text asks, and staying keeps it', async ({
    page,
    newWorkspace,
    signIn,
    expectAccessible,
  }) => {
    const { keys } = await newWorkspace();
    await signIn(keys[0]);
    await nameField(page).fill('Unsaved');
    await page.getByRole('link', { name: 'Activity' }).click();
    const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
    await expect(dialog).toBeVisible();
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await expect(nameField(page)).toHaveValue('Unsaved');
    await page.getByRole('link', { name: 'Activity' }).click();
    await dialog.getByRole('button', { name: 'Leave' }).click();
    await expect(page).toHaveURL(/\/activities$/u);
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await expect(nameField(page)).not.toHaveValue('Unsaved');
  });

  test('closing the window with unsaved text asks', async ({ page, newWorkspace, signIn }) => {
    const { keys } = await newWorkspace();
    await signIn(keys[0]);
    await expect(nameField(page)).toBeEnabled();
    await nameField(page).pressSequentially(' and more');
    await expect(page.getByRole('button', { name: 'Discard' })).toBeVisible();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
  });
});
