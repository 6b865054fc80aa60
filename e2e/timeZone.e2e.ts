import type { Page } from '@playwright/test';

import { story } from './activityStory.ts';
import { expect, test } from './fixtures.ts';
import type { NewWorkspace } from './workspace.ts';

const listOf = (organizationId: string, query = ''): string => `/organizations/${organizationId}/activities${query}`;
const detail = (page: Page, name: string) =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`, 'u') })
    .locator('+ dd');
const zoneButton = (page: Page) => page.getByRole('button', { name: /^Time zone: / });

/** What the palette offers for a text, one option for each. */
async function search(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or jump' }).fill(text);
  return page
    .getByRole('dialog', { name: 'Search or jump' })
    .getByRole('group', { name: 'Time zone' })
    .getByRole('option');
}

const withExpiry: NewWorkspace = {
  ...story,
  keys: [{ name: 'Terraform', expireAt: '2099-01-01T10:00:00Z' }],
};

test('a time zone that is chosen in the palette of any page is that of all times', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(withExpiry);
  await signIn(keys[0], `/organizations/${organization.id}`);
  await expect(detail(page, 'Created')).toContainText(/CES?T/u);
  await expect(detail(page, 'Expires')).toContainText('1 Jan 2099, 11:00:00 CET');

  // The zone of the browser has a command of its own: it is not offered a second time by its name.
  const berlin = await search(page, 'times berlin');
  await expect(berlin).toHaveText([/^Times in Europe\/Berlin\s*in use$/u]);
  await page.keyboard.press('Escape');
  const tokyo = await search(page, 'tokyo');
  await expect(tokyo).toHaveText('Times in Asia/Tokyo');
  await tokyo.click();
  await expect(detail(page, 'Created')).toContainText('GMT+9');
  await expect(detail(page, 'Created')).toContainText('UTC');
  await expect(detail(page, 'Expires')).toContainText('1 Jan 2099, 19:00:00 GMT+9');
  await page.getByRole('button', { name: /^Key …/u }).click();
  await expect(page.getByRole('dialog', { name: 'Key in use' })).toContainText(
    /until \d\d:\d\d:\d\d GMT\+9 at the latest/u,
  );
  await page.keyboard.press('Escape');

  const utc = await search(page, 'times utc');
  await utc.filter({ hasText: 'Times in UTC' }).click();
  await expect(detail(page, 'Expires')).toContainText('1 Jan 2099, 10:00:00 UTC');
  // Once is enough.
  await expect(detail(page, 'Created')).toHaveText(
    /^\d+ \w+ \d{4}, \d\d:\d\d:\d\d UTC\s*(?:just now|\d+ minutes? ago)/u,
  );
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Activity' }).click();
  await expect(zoneButton(page)).toHaveAccessibleName('Time zone: UTC');
  await page.reload();
  await expect(zoneButton(page)).toHaveAccessibleName('Time zone: UTC');
});

test('a zone in the address goes before the chosen one, until one is chosen', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(withExpiry);
  await signIn(keys[0], `${listOf(organization.id)}?zone=America%2FNew_York`);
  await expect(zoneButton(page)).toHaveAccessibleName(/^Time zone: America\/New_York/u);
  const newYork = await search(page, 'times york');
  await expect(newYork).toHaveText([/^Times in America\/New_York\s*in use$/u]);
  await page.keyboard.press('Escape');
  const berlin = await search(page, 'times berlin');
  await expect(berlin).toHaveText([/^Times in Europe\/Berlin\s*this browser’s zone$/u]);
  await page.keyboard.press('Escape');
  const tokyo = await search(page, 'tokyo');
  await expect(tokyo).toHaveCount(1);
  await tokyo.click();
  await expect(zoneButton(page)).toHaveAccessibleName(/^Time zone: Asia\/Tokyo/u);
  await expect(page).toHaveURL(/activities$/u);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Organization' }).click();
  await expect(detail(page, 'Expires')).toContainText('GMT+9');
});

for (const width of [1440, 390]) {
  test(`the organization page says its time zone, and lets choose another, ${width} px`, async ({
    page,
    newWorkspace,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const { organization, keys } = await newWorkspace(withExpiry);
    await signIn(keys[0], `/organizations/${organization.id}`);
    await page.getByRole('button', { name: 'Times in Europe/Berlin' }).click();
    const dialog = page.getByRole('dialog', { name: 'Time zone' });
    await expect(dialog).toBeVisible();
    await expectAccessible();
    await dialog.getByRole('combobox', { name: 'Another zone' }).fill('kolkata');
    await page.getByRole('option', { name: /Asia\/Kolkata/u }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Times in Asia/Kolkata' })).toBeFocused();
    await expect(detail(page, 'Expires')).toContainText('15:30:00 GMT+5:30');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectAccessible();
    const choose = await search(page, 'another time zone');
    await choose.filter({ hasText: 'Choose another time zone…' }).click();
    await expect(dialog).toBeVisible();
  });
}

/** By UTC: in Berlin it is two o'clock then. */
const atMidnight = {
  id: 'at-midnight',
  type: 'service_start',
  actorType: 'user',
  actorDetails: 'person@example.com',
  createdAt: '2026-10-24T00:00:00Z',
};

test('all times follow the zone, which is kept, and a zone in the address goes before it', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: [atMidnight] });
  await signIn(keys[0], listOf(organization.id));
  const row = page.getByRole('row').filter({ has: page.locator('time') });
  await expect(row).toContainText('02:00:00');
  await page.getByRole('button', { name: 'Time zone: Europe/Berlin' }).click();
  await page.getByRole('combobox', { name: 'Another zone' }).fill('kathm');
  await page.getByRole('option', { name: /Asia\/Kathmandu/u }).click();
  await expect(row).toContainText('05:45:00');
  await page.reload();
  await expect(row).toContainText('05:45:00');

  await page.goto(listOf(organization.id, '?zone=America/New_York'));
  await expect(page.getByRole('button', { name: 'Time zone: America/New_York' })).toBeVisible();
  await expect(row).toContainText('20:00:00');
  await expect(page.getByRole('row', { name: /Friday,? 23 October 2026/u })).toBeVisible();
});

test('a zone in the address that does not exist is named, with the one that is used instead', async ({
  page,
  newWorkspace,
  signIn,
  expectAccessible,
}) => {
  const { organization, keys } = await newWorkspace({ activities: [atMidnight] });
  await signIn(keys[0], listOf(organization.id, '?zone=Mars/Olympus&actorType=user'));
  const notice = page.getByRole('alert').filter({ hasText: '“Mars/Olympus”' });
  await expect(notice).toContainText('Times are in Europe/Berlin instead.');
  await expectAccessible();
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toBeHidden();
  expect(new URL(page.url()).search).toBe('?actorType=user');
});
