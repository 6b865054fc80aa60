import type { Page } from '@playwright/test';

import { activityStory, story } from './activityStory.ts';
import { clipboardOf } from './clipboardOf.ts';
import { expect, test } from './fixtures.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;
const panelOf = (page: Page) => page.getByRole('region', { name: 'One activity' });

for (const width of [1440, 390]) {
  test(`a row opens by keyboard, Escape closes, and the focus comes back to the row, ${width} px`, async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const { organization, keys } = await newWorkspace(story);
    await signIn(keys[0], listOf(organization.id));
    const row = page.getByRole('row', { name: /changed the IP access list/u });
    await page
      .getByRole('row')
      .filter({ has: page.locator('time') })
      .first()
      .focus();
    await page.keyboard.press('ArrowDown');
    await expect(row).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panelOf(page).getByRole('heading', { name: 'One activity' })).toBeFocused();
    await expect(page).toHaveURL(/\/activities\/a7$/u);
    await page.keyboard.press('Escape');
    await expect(panelOf(page)).toBeHidden();
    await expect(row).toBeFocused();
    await expect(page).toHaveURL(/\/activities$/u);
  });
}

test('every field is there, unknown ones too, and can be copied', async ({ page, context, newWorkspace, signIn }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sent = {
    ...activityStory.at(-1),
    serviceId: null,
    targetResourceIds: null,
    extraNull: null,
  };
  const { organization, keys } = await newWorkspace({ activities: [sent] });
  await signIn(keys[0], `${listOf(organization.id)}/a1`);
  const panel = panelOf(page);
  await expect(panel).toContainText('ada@example.com changed the roles of bob: Admin and Auditor');
  for (const [name, value] of [
    ['Time', '2 May 2026, 14:00:00'],
    ['Type', 'organization_member_update_roles'],
    ['Actor type', 'User'],
    ['Actor id', 'Google_000111'],
    ['IP address', '203.0.113.7'],
    ['User agent', 'Mozilla/5.0'],
    ['Roles', 'AdminAuditor'],
    ['Activity id', 'a1'],
    ['extraNumber', '42'],
    ['extraList', 'onetwo'],
    ['extraObject', '"deep"'],
  ] as const) {
    const field = panel.getByRole('term').filter({ hasText: new RegExp(`^${name}$`, 'u') });
    await expect(field.locator('xpath=following-sibling::dd')).toContainText(value);
  }
  // Null is absent to the reader, and still null to whom the JSON is handed on.
  await expect(panel.getByRole('term').filter({ hasText: /^(Service|Resources)$/u })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Copy activity id' }).click();
  await expect.poll(clipboardOf(page)).toBe('a1');
  await panel.getByRole('button', { name: 'Copy JSON' }).click();
  await expect.poll(clipboardOf(page)).toContain('"id": "a1"');
  const json: unknown = JSON.parse(await clipboardOf(page)());
  expect(json).toEqual({ ...sent, organizationId: organization.id });
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(clipboardOf(page)).toBe(page.url());
});

test('numbers are shown and copied with every digit that the server sent', async ({
  page,
  context,
  newWorkspace,
  signIn,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { organization, keys } = await newWorkspace(story);
  // The embedded API cannot hold such numbers: this one answer is another server's.
  const body = '{"status":200,"result":{"id":"a1","type":"user_login","size":9007199254740993,"ratios":[1.0]}}';
  await page.route('**/activities/a1', async (route) => route.fulfill({ contentType: 'application/json', body }));
  await signIn(keys[0], listOf(organization.id));
  await page.getByRole('row', { name: /changed the roles/u }).click();
  const panel = panelOf(page);
  const field = panel.getByRole('term').filter({ hasText: /^size$/u });
  await expect(field.locator('xpath=following-sibling::dd')).toContainText('9007199254740993');
  await expect(panel.getByRole('region', { name: 'JSON', exact: true })).toContainText('"size": 9007199254740993,');
  await panel.getByRole('button', { name: 'Copy JSON' }).click();
  await expect.poll(clipboardOf(page)).toContain('"size": 9007199254740993,\n  "ratios": [\n    1.0\n  ]');
  await panel.getByRole('button', { name: 'Copy ratios', exact: true }).click();
  await expect.poll(clipboardOf(page)).toBe('[1.0]');
});

test('a link opens the activity before the list is read', async ({ page, newWorkspace, signIn }) => {
  const activities = Array.from({ length: 20_000 }, (_, index) => ({ id: `a${index}`, type: 'user_login' }));
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'slow' }], activities });
  await signIn(keys[0], `${listOf(organization.id)}/a777`);
  await expect(panelOf(page)).toContainText('Activity id');
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeVisible();
});

test('an id that does not exist is said to be unknown', async ({ page, newWorkspace, signIn, expectFailure }) => {
  expectFailure({ url: /\/activities\/nobody$/u, status: 404, reason: 'no activity has this id' });
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `${listOf(organization.id)}/nobody`);
  await expect(panelOf(page)).toContainText('There is no activity with this id');
  await expect(panelOf(page)).toContainText('nobody');
  await panelOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('row')).not.toHaveCount(0);
});

test('j and k go through the filtered list, and the address keeps an activity that is not in it', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `${listOf(organization.id)}/a7?actorType=user`);
  const panel = panelOf(page);
  await expect(panel).toContainText('2 of 4');
  await panel.getByRole('heading', { name: 'One activity' }).press('j');
  await expect(page).toHaveURL(/\/a2\?actorType=user$/u);
  await expect(panel).toContainText('3 of 4');
  await page.keyboard.press('k');
  await expect(panel).toContainText('2 of 4');
  await page.keyboard.press('k');
  await expect(panel).toContainText('1 of 4');
  await expect(panel.getByRole('button', { name: 'Previous in the list' })).toBeDisabled();
  await page.getByRole('group', { name: 'Actor type' }).getByRole('button', { name: 'System' }).click();
  await page.getByRole('group', { name: 'Actor type' }).getByRole('button', { name: 'User' }).click();
  await expect(panel).toContainText('not in the filtered list');
});

test('a key that is pressed as an activity opens is not lost', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('row', { name: /quantum leap/u })).toBeVisible();
  // As soon as the panel is there, before the log can have answered where the activity stands.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      if (!Array.from(document.querySelectorAll('h2')).some(({ textContent }) => textContent === 'One activity'))
        return;
      observer.disconnect();
      for (let times = 0; times < 3; times++) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
      }
    }).observe(document.body, { subtree: true, childList: true });
    document.querySelector<HTMLElement>('[data-id="a8"]')?.click();
  });
  await expect(page).toHaveURL(/\/a5$/u);
  await expect(panelOf(page)).toContainText('4 of 8');
});

test('a value of the activity becomes a filter', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `${listOf(organization.id)}/a5`);
  await panelOf(page).getByRole('button', { name: 'Show only this actor type' }).click();
  await expect(page).toHaveURL(/\/a5\?actorType=api$/u);
  await expect(page.getByText('1 of 8 activities')).toBeVisible();
  await panelOf(page).getByRole('button', { name: 'Hide this actor type' }).click();
  await expect(page.getByText('7 of 8 activities')).toBeVisible();
});

test('what happened around an activity is counted first, and listed by a click', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `${listOf(organization.id)}/a7`);
  const around = panelOf(page).getByRole('region', { name: 'Around this' });
  await expect(around.getByRole('button')).toHaveText([
    '2',
    '2',
    '2',
    '2',
    '1',
    '1',
    '1',
    '1',
    '2',
    '2',
    '2',
    '2',
    '1',
    '1',
    '1',
    '1',
  ]);
  await around.getByRole('button', { name: '2 by anyone, ± 1 min' }).click();
  await expect(page.getByRole('row').filter({ has: page.locator('time') })).toHaveText([
    /changed the IP access list/u,
    /idled prod-analytics/u,
  ]);
});

test('what happened exactly so many minutes before and after counts as around', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  // One hour after a3, and one before a5, to the second.
  await signIn(keys[0], `${listOf(organization.id)}/a4`);
  await expect(panelOf(page).getByRole('button', { name: '3 by anyone, ± 60 min' })).toBeVisible();
  await expect(panelOf(page).getByRole('button', { name: '1 by anyone, ± 15 min' })).toBeVisible();
});

test('an activity is handed on as a line of text and as Markdown', async ({ page, context, newWorkspace, signIn }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `${listOf(organization.id)}/a7`);
  // The name of the service comes by a call of its own.
  await expect(panelOf(page)).toContainText('changed the IP access list of prod-analytics');
  await panelOf(page).getByRole('button', { name: 'Copy line of text' }).click();
  await expect
    .poll(clipboardOf(page))
    .toBe(
      `2026-05-04 09:12:44 UTC, ada@example.com changed the IP access list of prod-analytics, actor type user, from 203.0.113.7: ${page.url()}`,
    );
  await panelOf(page).getByRole('button', { name: 'Copy Markdown' }).click();
  await expect.poll(clipboardOf(page)).toContain('- **2026-05-04 09:12:44 UTC**');
});
