import type { Page } from '@playwright/test';

import { story } from './activityStory.ts';
import { expect, test } from './fixtures.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or jump' });
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Search or jump' });
const option = (page: Page, name: RegExp | string) => palette(page).getByRole('option', { name });
const marked = (page: Page) => palette(page).getByRole('option', { selected: true });

test('the palette opens by key and by button, and goes to a page without a mouse', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `/organizations/${organization.id}`);
  const button = page.getByRole('button', { name: 'Search or jump' });
  await button.click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('activ');
  await expect(marked(page)).toHaveText(/^Activity/u);
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await marked(page).getAttribute('id')) ?? '');
  await expect(marked(page)).toHaveAttribute('id', /^\S+$/u);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${listOf(organization.id)}$`, 'u'));
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeFocused();
});

test('no letter is lost that is typed in one go with the key that opens the palette', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `/organizations/${organization.id}`);
  await page.reload();
  await page.getByRole('button', { name: 'Search or jump' }).waitFor();
  // Sent without waiting for what the page makes of the first one.
  const keyboard = await page.context().newCDPSession(page);
  const send = (type: 'rawKeyDown' | 'keyDown' | 'keyUp', key: string, modifiers: number) => {
    const code = `Key${key.toUpperCase()}`;
    const windowsVirtualKeyCode = key.toUpperCase().charCodeAt(0);
    const text = type === 'keyDown' ? { text: key } : {};
    return keyboard.send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode, modifiers, ...text });
  };
  const control = 2;
  await Promise.all([
    send('rawKeyDown', 'k', control),
    send('keyUp', 'k', control),
    ...Array.from('activity', async (letter) => send('keyDown', letter, 0)),
  ]);
  await expect(field(page)).toHaveValue('activity');
});

test('the palette finds actors, services and addresses in the log, from a page that has not read it', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `/organizations/${organization.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('ADA@');
  await expect(option(page, /ada@example\.com.*4 activities/u)).toBeVisible();
  await field(page).fill('prod-an');
  await expect(palette(page).getByRole('group', { name: 'Services' }).getByRole('option')).toHaveText(
    /^prod-analytics.*3 activities$/u,
  );
  await field(page).fill('203.0');
  await expect(palette(page).getByRole('group', { name: 'IP addresses' }).getByRole('option')).toHaveText(
    /203\.0\.113\.7.*4 activities/u,
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${listOf(organization.id)}/by/ip?value=203.0.113.7`);
});

test('the palette says that the log could not be read', async ({ page, newWorkspace, signIn, expectFailure }) => {
  expectFailure({ url: /\/activities$/u, status: 403, reason: 'the key of the test may not read activities' });
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'refusedActivities' }] });
  await signIn(keys[0], `/organizations/${organization.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('ada');
  await expect(option(page, /Search the activities for “ada”\s*could not be read/u)).toBeVisible();
});

test('a pasted id or address opens its activity, and words become a search', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `/organizations/${organization.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await field(page).fill(`https://dashboard.example${listOf(organization.id)}/a7?q=x`);
  await option(page, 'Open the activity a7').click();
  await expect(page.getByRole('region', { name: 'One activity' })).toContainText('changed the IP access list');
  await page.keyboard.press('Control+k');
  await field(page).fill('-type:service_idle login');
  await option(page, /Search the activities for/u).click();
  await expect(page).toHaveURL(/activities\?q=-type%3Aservice_idle\+login$/u);
});

test('the theme changes from the palette, and signing out works from it', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  // Searching reads the list where it has not been read, and the end of the session must not overtake that.
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('row', { name: /changed the IP access list/u })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('sign out');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('digits switch actor types, j goes to the list from anywhere, and nothing fires while someone writes', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('row', { name: /changed the IP access list/u })).toBeVisible();
  await page.keyboard.press('5');
  await expect(page).toHaveURL(/\?actorType=support$/u);
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/\?actorType=support&actorType=user$/u);
  await page.keyboard.press('Control+5');
  await page.keyboard.press('1');
  await expect(page).toHaveURL(/activities$/u);
  // The first press comes to the list, and only the next one moves on in it.
  await page.keyboard.press('j');
  await expect(page.getByRole('row', { name: /quantum leap started/u })).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.getByRole('row', { name: /changed the IP access list/u })).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/a8$/u);
  // Beside the list, the same keys go through the activities themselves, once it is known where this one stands.
  await expect(page.getByRole('region', { name: 'One activity' }).getByText(/^\d+ of \d+$/u)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/\/a7$/u);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('2jk?');
  await expect(field(page)).toHaveValue('2jk?');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/a7$/u);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/activities$/u);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Filter' })).toBeFocused();
  await page.keyboard.type('3?e');
  await expect(page).toHaveURL(/q=3%3Fe$/u);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: /export/iu })).toBeVisible();
  await page.keyboard.press('5');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page).toHaveURL(/q=3%3Fe$/u);
});

test('views and time zones of the activity page are in the palette', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('row', { name: /changed the IP access list/u })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('view failed');
  await expect(marked(page)).toHaveAttribute('id', /^\S+$/u);
  // At once: what closes slowly would be opened again while it closes, with the words of before.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(/login_failed/u);
  await page.keyboard.type('times utc');
  await expect(marked(page)).toHaveText(/Times in UTC/u);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Time zone: UTC' })).toBeVisible();
});

test('views are in the palette of every page, and every time zone by its name where times are shown', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `/organizations/${organization.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await field(page).fill('view support');
  await option(page, 'View: Support access').click();
  await expect(page).toHaveURL(new RegExp(`${listOf(organization.id)}\\?actorType=support$`, 'u'));
  await page.keyboard.press('Control+k');
  await field(page).fill('view support');
  await expect(option(page, /^Search the activities/u)).toBeVisible();
  await expect(option(page, 'View: Support access')).toHaveCount(1);
  await field(page).fill('new york');
  await option(page, 'Times in America/New_York').click();
  await expect(page.getByRole('button', { name: /^Time zone: America\/New_York/u })).toBeVisible();
});

test('a question mark lists all shortcuts, each with a key of its own, and turns single keys off', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('row', { name: /changed the IP access list/u })).toBeVisible();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByText('Next activity')).toBeVisible();
  const shown = await list.getByRole('definition').allInnerTexts();
  expect(shown.length).toBeGreaterThan(8);
  expect(new Set(shown).size).toBe(shown.length);
  await list.getByRole('switch', { name: 'Shortcuts of a single key' }).uncheck();
  await list.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect(page.getByRole('row', { name: /changed the IP access list/u })).toBeVisible();
  await page.keyboard.press('5');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(/activities$/u);
});

for (const width of [1440, 390]) {
  test(`palette and list of shortcuts are accessible, ${width} px`, async ({
    page,
    newWorkspace,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const { organization, keys } = await newWorkspace(story);
    await signIn(keys[0], listOf(organization.id));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.getByRole('button', { name: 'Search or jump' }).click();
      await field(page).fill('a');
      await expect(palette(page).getByRole('group', { name: 'Actors' })).toBeVisible();
      await expectAccessible();
      await page.keyboard.press('Escape');
      await expect(palette(page)).toBeHidden();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await expectAccessible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden();
    }
  });
}
