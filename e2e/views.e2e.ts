import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { clipboardOf } from './clipboardOf.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;
const manager = (page: Page) => page.getByRole('dialog', { name: 'Your views' });

const ada = { actorType: 'user', actorDetails: 'ada@example.com' };
const activities = [
  { id: 'v4', createdAt: '2026-05-04T09:12:44Z', type: 'user_login', ...ada },
  { id: 'v3', createdAt: '2026-05-04T09:10:00Z', type: 'user_login_failed', ...ada },
  { id: 'v2', createdAt: '2026-05-04T08:00:00Z', type: 'role_update', actorType: 'support', actorDetails: 'Sam' },
  { id: 'v1', createdAt: '2026-05-03T22:30:00Z', type: 'service_stop', actorType: 'system' },
];

async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menu').getByText(item, { exact: true }).click();
  await expect(page.getByRole('menu')).toBeHidden();
}

async function saveAs(page: Page, name: string) {
  await choose(page, 'Save what is shown…');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('the views that everyone has answer the questions of an audit', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ activities });
  await signIn(keys[0], listOf(organization.id));
  await expect(rowsOf(page)).toHaveCount(4);
  for (const [view, rows] of [
    ['Failed sign-ins', [/ada@example\.com failed to sign in/u]],
    ['Support access', [/Sam/u]],
    ['Keys and roles', [/Sam/u]],
    ['Service lifecycle', [/System stopped/u]],
    ['People', [/ada@example\.com signed in/u, /failed to sign in/u]],
  ] as const) {
    await choose(page, view);
    await expect(rowsOf(page)).toHaveText([...rows]);
  }
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await expect(page.getByRole('menuitemradio', { name: 'People' })).toBeChecked();
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(rowsOf(page)).toHaveText([/System stopped/u]);
});

test('own views are saved, renamed, deleted, brought back and shared as a link', async ({
  page,
  context,
  newWorkspace,
  signIn,
  expectAccessible,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { organization, keys } = await newWorkspace({ activities });
  const address = `${listOf(organization.id)}?actorType=support&order=oldest`;
  await signIn(keys[0], address);
  await expect(rowsOf(page)).toHaveCount(1);
  await saveAs(page, 'What support did');
  await choose(page, 'Everything');
  await expect(rowsOf(page)).toHaveCount(4);
  await page.reload();
  await choose(page, 'What support did');
  await expect(rowsOf(page)).toHaveCount(1);
  expect(page.url()).toMatch(new RegExp(`${organization.id}/activities\\?actorType=support&order=oldest$`, 'u'));

  await choose(page, 'Manage views…');
  await expectAccessible();
  await manager(page).getByRole('button', { name: 'Copy link to What support did' }).click();
  await expect.poll(clipboardOf(page)).toBe(new URL(address, page.url()).href);

  await manager(page).getByRole('button', { name: 'Rename What support did' }).click();
  const newName = manager(page).getByRole('textbox', { name: 'New name' });
  await newName.fill('people');
  await page.keyboard.press('Enter');
  await expect(manager(page).getByText('There is a view called “People” already.')).toBeVisible();
  await newName.fill('Support, oldest first');
  await page.keyboard.press('Enter');
  await expect(manager(page).getByRole('button', { name: 'Rename Support, oldest first' })).toBeFocused();

  await manager(page).getByRole('button', { name: 'Delete Support, oldest first' }).click();
  await expect(manager(page).getByText('None yet.')).toBeVisible();
  await manager(page).getByRole('button', { name: 'Undo' }).click();
  await expect(manager(page).getByRole('listitem')).toHaveText([/Support, oldest first.*activities by support/u]);
});

test('views are carried to another browser as a file', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ activities });
  await signIn(keys[0], `${listOf(organization.id)}?q=ada`);
  await saveAs(page, 'Ada');
  await choose(page, 'Manage views…');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    manager(page).getByRole('button', { name: 'Export' }).click(),
  ]);
  const file = await readFile(await download.path());
  await manager(page).getByRole('button', { name: 'Delete Ada' }).click();

  const pick = async (buffer: Buffer) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      manager(page).getByRole('button', { name: 'Import…' }).click(),
    ]);
    await chooser.setFiles({ name: 'activity-views.json', mimeType: 'application/json', buffer });
  };
  await pick(file);
  await expect(manager(page).getByText('1 view added.')).toBeVisible();
  await pick(file);
  await expect(manager(page).getByText('0 views added, 1 of 1 were there already.')).toBeVisible();
  await pick(Buffer.from('{"kind":"something else"}'));
  await expect(manager(page).getByText('This file holds no views that can be read.')).toBeVisible();
  await expect(manager(page).getByRole('listitem')).toHaveText([/Ada.*activities with “ada”, newest first/u]);
});

test('views that cannot be read are explained, and nothing of them is lost', async ({ page, newWorkspace, signIn }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('broken') === null) localStorage.setItem('activity.views', '{"kind":"activity-views"');
    sessionStorage.setItem('broken', 'once');
  });
  const { organization, keys } = await newWorkspace({ activities });
  await signIn(keys[0], listOf(organization.id));
  await choose(page, 'Your views cannot be read…');
  await expect(manager(page).getByText('It is not JSON. Nothing was deleted')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    manager(page).getByRole('button', { name: 'Download' }).click(),
  ]);
  expect((await readFile(await download.path())).toString()).toBe('{"kind":"activity-views"');
  await manager(page).getByRole('button', { name: 'Start afresh' }).click();
  await expect(manager(page).getByText('None yet.')).toBeVisible();
  await manager(page).getByRole('button', { name: 'Done' }).click();
  await saveAs(page, 'New');
  await page.reload();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await expect(page.getByRole('menuitemradio', { name: 'New' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('activity.views.unreadable'))).toBe('{"kind":"activity-views"');
});
