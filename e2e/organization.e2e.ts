import type { Page } from '@playwright/test';

import { clipboardOf } from './clipboardOf.ts';
import { expect, test } from './fixtures.ts';
import { organizationCall } from './organizationRead.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
/** The value beside a name in a part of the page. */
const field = (page: Page, part: string, name: string) =>
  page
    .getByRole('region', { name: part })
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`, 'u') })
    .locator('+ dd');

test.describe('the organization page', () => {
  test('shows what the server tells of the organization, unknown fields too, and of the key', async ({
    page,
    newWorkspace,
    signIn,
    expectAccessible,
  }) => {
    const { organization, keys } = await newWorkspace({
      name: 'Nordlicht Analytics',
      extra: { enableCoreDumps: true, byocConfig: { region: 'eu-central-1' } },
      keys: [{ name: 'Terraform', role: 'admin', expireAt: '2099-01-01T00:00:00Z' }],
    });
    await signIn(keys[0]);
    await expect(field(page, 'Details', 'Name')).toHaveText('Nordlicht Analytics');
    await expect(field(page, 'Details', 'Id')).toContainText(organization.id);
    await expect(field(page, 'Details', 'Created')).toContainText('UTC');
    await expect(field(page, 'Details', 'Created')).toContainText(/CES?T/u);
    await expect(field(page, 'More from the server', 'enableCoreDumps')).toHaveText('true');
    await expect(field(page, 'More from the server', 'byocConfig')).toContainText('eu-central-1');
    await expect(field(page, 'Key in use', 'Name')).toHaveText('Terraform');
    await expect(field(page, 'Key in use', 'Key id')).toHaveText(`…${keys[0].keyId.slice(-4)}`);
    await expect(field(page, 'Key in use', 'Role')).toContainText('ADMIN');
    await expect(field(page, 'Key in use', 'State')).toHaveText('enabled');
    await expect(field(page, 'Key in use', 'Expires')).toContainText('2099');
    await expectAccessible();
  });

  test('shows numbers with every digit that the server sent', async ({ page, newWorkspace, signIn }) => {
    const { organization, keys } = await newWorkspace();
    // The embedded API cannot hold such numbers: this one answer is another server's.
    const body = `{"result":{"id":"${organization.id}","name":"Acme","quota":9007199254740993,"ratios":{"a":[1.0]}}}`;
    await page.route(organizationCall, async (route) => route.fulfill({ contentType: 'application/json', body }));
    await signIn(keys[0]);
    await expect(field(page, 'More from the server', 'quota')).toHaveText('9007199254740993');
    await expect(field(page, 'More from the server', 'ratios')).toHaveText('{\n  "a": [\n    1.0\n  ]\n}');
  });

  test('copies the id', async ({ page, newWorkspace, signIn }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { organization, keys } = await newWorkspace();
    await signIn(keys[0]);
    await page.getByRole('button', { name: 'Copy organization id' }).click();
    await expect(page.getByText('Copied: organization id')).toBeAttached();
    await expect.poll(clipboardOf(page)).toBe(organization.id);
  });

  test('says so when the organization is not the one of the key', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: /\/v1\/organizations\//u, status: 403, reason: 'the organization of somebody else' });
    const { keys } = await newWorkspace({ name: 'Ours' });
    const other = await newWorkspace({ name: 'Theirs' });
    await signIn(keys[0], `/organizations/${other.organization.id}`);
    await expect(page.getByRole('alert')).toContainText('Request id');
    await expect(page.getByRole('alert')).toContainText('This key is for another organization');
    await page.getByRole('link', { name: 'Go to Ours' }).click();
    await expect(title(page)).toHaveText('Ours');
  });
});
