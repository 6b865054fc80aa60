import { activityStory, prod } from './activityStory.ts';
import { expect, test } from './fixtures.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;
const list = /\/activities$/u;

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
  // Nothing was read, so nothing is said to be none.
  await expect(page.getByRole('group', { name: 'Actor type' }).getByRole('button').first()).toHaveText('All');
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
    services: [prod],
    activities: activityStory,
  });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByRole('alert')).toContainText('The activities could not be read');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('The activities could not be read');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/^8 activities · all read/u)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
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

test('damaged rows are counted, shown, and explained', async ({ page, newWorkspace, signIn, expectFailure }) => {
  expectFailure({ url: /\/activities\/damaged-date$/u, status: 404, reason: 'the row is in the list only' });
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'damagedRows' }], activities: 300 });
  await signIn(keys[0], listOf(organization.id));
  const button = page.getByRole('button', { name: /^\d+ damaged$/u });
  await button.click();
  const count = Number.parseInt((await button.textContent()) ?? '', 10);
  await expect(page.getByRole('alert')).toContainText(`${count} rows of the list could not be read as an activity`);
  await page
    .getByRole('row')
    .filter({ has: page.locator('time') })
    .first()
    .press('End');
  // Without a readable time they stand at the end.
  const damaged = page.getByRole('row').filter({ hasText: 'damaged' }).last();
  await damaged.click();
  await expect(page.getByRole('region', { name: 'One activity' })).toContainText('JSON');
});

test('reading a slow list can be stopped, and keeps what was read', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'slow' }], activities: 30_000 });
  await signIn(keys[0], listOf(organization.id));
  await page.getByText(/reading: [\d,]+ rows/u).waitFor();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(page.getByRole('alert')).toContainText('Only a part of the activities was read');
  await expect(page.getByRole('alert')).toContainText('Reading was stopped.');
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
