import type { Locator, Page } from '@playwright/test';

import { story } from './activityStory.ts';
import { clipboardOf } from './clipboardOf.ts';
import { expect, test } from './fixtures.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;
const list = /\/activities$/u;
/** The value of a fact that a dialog tells. */
const fact = (dialog: Locator, name: string) =>
  dialog
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`, 'u') })
    .locator('xpath=following-sibling::dd');

/** Nothing was read, so nothing is said to be none. */
async function expectNothingKnown(page: Page): Promise<void> {
  await expect(page.getByText('nothing read', { exact: true })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Live' })).toHaveAccessibleDescription(
    'stopped: the list was not read',
  );
  await expect(page.getByRole('group', { name: 'Actor type' }).getByRole('button').first()).toHaveText('All');
  await expect(page.getByRole('button', { name: 'Hide idle, awaken and running', exact: true })).toBeDisabled();
  await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Nothing could be read');
  for (const title of ['Type', 'Actor', 'Service', 'IP address']) {
    const facet = page.getByRole('region', { name: title, exact: true });
    await expect(facet.getByRole('button', { name: title, exact: true })).toBeVisible();
    await expect(facet).toContainText('Not known.');
  }
}

test('an organization without activities says so', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'emptyActivities' }] });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('heading', { name: 'No activities yet' })).toBeVisible();
  await expect(page.getByText(/^0 activities · all read/u)).toBeVisible();
});

test('a key without the permission is told which one is missing', async ({
  page,
  newWorkspace,
  signIn,
  expectFailure,
}) => {
  expectFailure({ url: list, status: 403, reason: 'the key may not view activities' });
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'refusedActivities' }] });
  await signIn(keys[0], listOf(organization.id));
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('a key with the permission control-plane:organization:view-activities');
  await expect(notice).toContainText('Request id');
  await expectNothingKnown(page);
});

test('a key of another organization is told which one it is for, and led there', async ({
  page,
  newWorkspace,
  signIn,
  expectFailure,
  expectAccessible,
}) => {
  expectFailure({ url: list, status: 403, reason: 'the key is of another organization' });
  expectFailure({ url: /\/v1\//u, status: 403, reason: 'the key is of another organization' });
  const { organization } = await newWorkspace({ name: 'Elsewhere' });
  const { keys } = await newWorkspace({ name: 'Nordlicht', ...story });
  await signIn(keys[0], listOf(organization.id));
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('this key is for another organization');
  await expect(notice).toContainText('The key that you signed in with is for “Nordlicht”');
  await expect(notice).not.toContainText('more rights');
  await expectAccessible();
  await notice.getByRole('link', { name: 'Go to Nordlicht' }).click();
  await expect(page.getByText(/^8 activities · all read/u)).toBeVisible();
});

test('a page of a proxy is named, and trying again works once it is gone', async ({
  page,
  newWorkspace,
  signIn,
  expectFailure,
}) => {
  expectFailure({ url: list, status: 503, reason: 'the server is unavailable twice' });
  const { organization, keys } = await newWorkspace({
    keys: [{ fault: 'unavailableThenFine' }],
    ...story,
  });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('alert')).toContainText('The activities could not be read');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('The activities could not be read');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^8 activities · all read/u)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('without a network, the notice says so once', async ({ page, newWorkspace, signIn, expectFailure }) => {
  expectFailure({ url: list, status: 502, reason: 'a proxy answers' });
  expectFailure({ url: list, status: 'network', reason: 'the network is gone' });
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'proxyHtml' }] });
  await signIn(keys[0], listOf(organization.id));
  const notice = page.getByRole('alert').filter({ hasText: 'The activities could not be read' });
  await expect(notice).toContainText('502 Bad Gateway');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toHaveText(
    /^The activities could not be read: you are offlineConnect to the network and try again\./u,
  );
});

test('a page of HTML in the place of the list is named as such', async ({
  page,
  newWorkspace,
  signIn,
  expectFailure,
}) => {
  expectFailure({ url: list, status: 502, reason: 'a proxy answers' });
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'proxyHtml' }] });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('alert')).toContainText('502 Bad Gateway');
  await expectNothingKnown(page);
});

test('an answer with nothing in it is no list without activities', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'emptyBody' }] });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('alert')).toContainText('No row came before that');
  await expectNothingKnown(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export activities' });
  await expect(dialog).toContainText('nothing to export');
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
});

test('a browser that starts no worker is told so once', async ({ page, newWorkspace, signIn }) => {
  await page.addInitScript(() => {
    globalThis.Worker = new Proxy(Worker, {
      construct() {
        throw new Error('no workers here');
      },
    });
  });
  const { organization, keys } = await newWorkspace({ activities: 20 });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('alert')).toHaveText(/the part of the page that reads them failed.*no workers here/iu);
  await expectNothingKnown(page);
});

test('a lost connection is said to be one', async ({ page, newWorkspace, signIn, expectFailure }) => {
  expectFailure({ url: list, status: 'network', reason: 'the connection breaks' });
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'cutBody' }], activities: 2000 });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('alert')).toContainText('The connection was lost');
  await expect(page.getByText(/not all read/u)).toBeVisible();
});

test('a list that is cut short keeps its rows and says how much of it is there', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'shortBody' }], activities: 2000 });
  await signIn(keys[0], listOf(organization.id));
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Not all activities could be read');
  await expect(notice).toContainText(/[\d,]+ rows \([\d.]+ [kM]B\) came before that and are shown/u);
  await expect(page.getByText(/activities · not all read/u)).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Activities' })).toBeVisible();
});

test('a cut list explains how far it was read, why it ended, and what to do', async ({
  page,
  newWorkspace,
  signIn,
  expectAccessible,
}) => {
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'shortBody' }], activities: 2000 });
  await signIn(keys[0], listOf(organization.id));
  await page.getByRole('button', { name: 'Why not all' }).click();
  const dialog = page.getByRole('dialog', { name: 'What was read, and why not all' });
  await expect(fact(dialog, 'Why it ended')).toContainText('cut it short');
  await expect(fact(dialog, 'What to do')).toContainText('Read again');
  await expect(fact(dialog, 'Bytes read')).toHaveText(/^[\d.]+ kB \([\d,]+ bytes\)$/u);
  await expect(fact(dialog, 'Request id')).toContainText('the server sends it at the end of its answer');
  const rows = Number.parseInt((await fact(dialog, 'Rows read').textContent()) ?? '', 10);
  await expect(page.getByText(`${rows} activities · not all read`)).toBeAttached();
  await expectAccessible();
  // The server sends the newest first: the row that came last is the last of the list.
  await dialog.getByRole('link', { name: /^Open / }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'One activity' })).toContainText(`${rows} of ${rows}`);
});

test('damaged rows are counted, and each of them is explained with the text that came', async ({
  page,
  context,
  newWorkspace,
  signIn,
  expectAccessible,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'damagedRows' }], activities: 300 });
  await signIn(keys[0], listOf(organization.id));
  await page.getByRole('button', { name: '10 damaged' }).click();
  const dialog = page.getByRole('dialog', { name: '10 damaged rows' });
  await expect(fact(dialog, 'Request id')).toHaveText(/^[\da-f-]{36}$/u);
  await expect(dialog.getByRole('listitem')).toHaveCount(10);
  await expect(dialog.getByRole('listitem').first()).toHaveText(
    /5 Jan 2026, 11:00:00 CET · System idled a service.*\{"type":"service_idle","createdAt":"2026-01-05T10:00:00Z","actorType":"system"\}/u,
  );
  await expectAccessible();
  const nothing = dialog
    .getByRole('listitem')
    .filter({ hasText: /^no readable time · nothing of an activity could be read/u });
  await expect(nothing).toHaveCount(5);
  const number = nothing.filter({ hasText: '42' });
  await number.getByRole('button', { name: 'Copy the text of this row' }).click();
  await expect.poll(clipboardOf(page)).toBe('42');
  await number.getByRole('link', { name: /^Open damaged:/u }).click();
  await expect(dialog).toBeHidden();
  const panel = page.getByRole('region', { name: 'One activity' });
  await expect(panel).toContainText('Only the list has this row');
  await expect(panel.getByRole('region', { name: 'JSON' })).toContainText('42');
});

test('every damaged row can be reached, in the explanation and in the list', async ({ page, newWorkspace, signIn }) => {
  const activities = Array.from({ length: 50 }, (_, index) => ({
    id: `d${index}`,
    createdAt: '2026-05-04T09:12:44Z',
    type: index < 45 ? index : 'user_login',
  }));
  const { organization, keys } = await newWorkspace({ activities });
  await signIn(keys[0], `${listOf(organization.id)}?q=nobody&zone=UTC`);
  await page.getByRole('button', { name: '45 damaged' }).click();
  const dialog = page.getByRole('dialog', { name: '45 damaged rows' });
  await expect(dialog.getByRole('listitem')).toHaveCount(20);
  await dialog.getByRole('button', { name: 'Show 20 more of 45' }).click();
  await dialog.getByRole('button', { name: 'Show 5 more of 45' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(45);
  await dialog.getByRole('link', { name: 'Show them in the list' }).click();
  await expect(page.getByText('45 of 50 activities')).toBeVisible();
  await expect(page.getByText('activities that are damaged', { exact: true })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?q=is%3Adamaged&zone=UTC');
});

test('reading a slow list can be stopped, and keeps what was read', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'slow' }], activities: 30_000 });
  await signIn(keys[0], listOf(organization.id));
  await page.getByText(/reading: [\d,]+ rows/u).waitFor();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(page.getByRole('alert')).toContainText('Only a part of the activities was read');
  await expect(page.getByRole('alert')).toContainText('Reading was stopped.');
  await expect(page.getByRole('switch', { name: 'Live' })).toHaveAccessibleDescription('stopped: not all was read');
});

test('a screen reader hears what the list shows, and not each figure of reading it', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const told = new Set<string>();
  await page.exposeFunction('tell', (text: string) => told.add(text));
  // From the start: on a busy machine, the list may be read before a test has seen that it is being read.
  await page.addInitScript(`new MutationObserver((changes) => {
    if (/reading: [\\d,]+ rows/.test(document.body?.textContent ?? '')) document.documentElement.dataset.figures = 'shown';
    for (const { target } of changes) {
      const region = target.parentElement?.closest('output, [role=status], [aria-live=polite]');
      if (region?.textContent) tell(region.textContent);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })`);
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'slow' }], activities: 12_000 });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('status').filter({ hasText: 'The list shows all 12,000. All was read.' })).toBeAttached();
  await expect(page.locator('html[data-figures=shown]')).toBeAttached();
  expect([...told].filter((text) => /\d/u.test(text))).toEqual(['The list shows all 12,000. All was read.']);
  await page.getByRole('combobox', { name: 'Filter' }).fill('type:no_such_type');
  await expect(page.getByRole('status').filter({ hasText: 'The list shows 0 out of 12,000.' })).toBeAttached();
});

test('a list that has just been read is never called empty while it is being counted', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: 20_000 });
  await signIn(keys[0]);
  await page.evaluate(() => {
    new MutationObserver(() => {
      const shown = document.body.textContent;
      if (/No activities yet|\b0 activities/u.test(shown)) document.documentElement.dataset['calledEmpty'] = shown;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByText('20,000 activities · all read')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset['calledEmpty'])).toBeUndefined();
  await expect(page).toHaveURL(new RegExp(organization.id, 'u'));
});
