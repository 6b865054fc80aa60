import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { makeActivity } from './makeActivity.ts';
import { rowsOf } from './rowsOf.ts';
import { signIns } from './signIns.ts';

const pill = (page: Page) => page.getByRole('button', { name: /^\d+ new/u });

test('new activities come by themselves, and bring nothing out of place', async ({
  page,
  request,
  openActivities,
  expectAccessible,
}) => {
  await page.clock.install();
  const workspace = await openActivities({ activities: signIns(Date.now() - 3_600_000) });
  await expect(page.getByText(/^looked \d\d:\d\d:\d\d$/u)).toBeVisible();
  const first = rowsOf(page).filter({ hasText: 'person-0@' });
  const before = await first.boundingBox();
  await makeActivity(request, workspace, 'Renamed by another');
  await makeActivity(request, workspace, 'And again');
  await expect(page.getByText('60 activities · all read')).toBeVisible();

  await page.clock.fastForward('01:10');
  await expect(page.getByText('62 activities · all read')).toBeVisible();
  await expect(pill(page)).toHaveText('2 new');
  expect((await first.boundingBox())?.y).toBe(before?.y);
  await expectAccessible();

  await pill(page).click();
  await expect(pill(page)).toBeHidden();
  await expect(rowsOf(page).first()).toContainText('renamed the organization');
  await expect(rowsOf(page).first()).toBeInViewport();
});

test('while new activities are counted, the list of a search from before does not come back', async ({
  page,
  request,
  openActivities,
}) => {
  await page.clock.install();
  const workspace = await openActivities({ activities: signIns(Date.now() - 3_600_000) });
  await expect(page.getByText('60 activities · all read')).toBeVisible();
  await page.getByRole('combobox', { name: 'Filter' }).fill('type:user_login actor:person-5@example.com');
  await expect(page.getByText('1 of 60 activities')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 60 activities')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('60 activities · all read')).toBeVisible();
  await page.goForward();
  await expect(page.getByText('1 of 60 activities')).toBeVisible();

  const counts = await page.getByRole('grid', { name: 'Activities' }).evaluateHandle((grid) => {
    const noted: string[] = [];
    new MutationObserver(() => noted.push(grid.ariaRowCount ?? '')).observe(grid, {
      attributeFilter: ['aria-rowcount'],
    });
    return noted;
  });
  await makeActivity(request, workspace, 'Renamed by another');
  await page.clock.fastForward('01:10');
  await expect(page.getByText('1 of 61 activities')).toBeVisible();
  expect(await counts.jsonValue()).toEqual([]);
});

test('what is new is so no longer once the reader has scrolled to it', async ({ page, request, openActivities }) => {
  await page.clock.install();
  const workspace = await openActivities({ activities: signIns(Date.now() - 3_600_000) });
  await expect(page.getByText('60 activities · all read')).toBeVisible();
  await makeActivity(request, workspace, 'Renamed by another');
  await page.clock.fastForward('01:10');
  await expect(pill(page)).toHaveText('1 new');
  await page.clock.fastForward('00:05');
  await expect(pill(page)).toHaveText('1 new');
  await page.getByRole('grid', { name: 'Activities' }).hover();
  await page.mouse.wheel(0, -2000);
  await expect(rowsOf(page).first()).toContainText('renamed the organization');
  await page.clock.fastForward('00:05');
  await expect(pill(page)).toBeHidden();
});

test('a late activity is counted and marked as one', async ({ page, request, openActivities }) => {
  await page.clock.install();
  // Something newer than now is known already, so that what happens now is late.
  const workspace = await openActivities({ activities: signIns(Date.now() + 300_000) });
  await expect(page.getByText('60 activities · all read')).toBeVisible();
  await makeActivity(request, workspace, 'Renamed by another');
  await page.clock.fastForward('01:10');
  await expect(pill(page)).toHaveText('1 new, late');
  await pill(page).click();
  const late = rowsOf(page).filter({ hasText: 'renamed the organization' });
  await expect(late).toBeInViewport();
  await expect(late.getByText('late', { exact: true })).toBeVisible();
});

test('a range that ends now moves on without moving what is read', async ({ page, request, openActivities }) => {
  await page.clock.install();
  const workspace = await openActivities({ activities: signIns(Date.now() - 60_000) }, '?q=last%3A24h');
  await page.getByRole('grid', { name: 'Activities' }).hover();
  await page.mouse.wheel(0, 500);
  const read = rowsOf(page).filter({ hasText: 'person-20@' });
  await expect(read).toBeInViewport();
  const before = await read.boundingBox();
  await makeActivity(request, workspace, 'Renamed by another');
  await page.clock.fastForward('01:10');
  await expect(pill(page)).toHaveText('1 new');
  expect((await read.boundingBox())?.y).toBe(before?.y);
});

test('it pauses when the reader says so, also after a reload, and looks at once when turned on', async ({
  page,
  request,
  openActivities,
}) => {
  await page.clock.install();
  const workspace = await openActivities({ activities: signIns(Date.now() - 3_600_000) });
  const live = page.getByRole('switch', { name: 'Live' });
  await expect(live).toBeChecked();
  await live.uncheck();
  await page.reload();
  await expect(live).not.toBeChecked();
  await expect(page.getByText(/^paused by you, looked \d\d:\d\d:\d\d$/u)).toBeVisible();
  await makeActivity(request, workspace, 'Renamed by another');
  await page.clock.fastForward('10:00');
  await expect(page.getByText('60 activities · all read')).toBeVisible();
  await live.check();
  await expect(pill(page)).toHaveText('1 new');
});

test('it pauses while nobody sees the page, says so, and looks at once when it is seen again', async ({
  page,
  request,
  openActivities,
}) => {
  await page.clock.install();
  const looks: string[] = [];
  page.on('request', (sent) => {
    if (/\/activities\?.*from_date/u.test(sent.url())) looks.push(sent.url());
  });
  // A browser without a screen never hides a page: the document says so instead.
  const turn = async (visibility: 'hidden' | 'visible') =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibility);
  const workspace = await openActivities({ activities: signIns(Date.now() - 3_600_000) });
  await expect(page.getByText(/^looked \d\d:\d\d:\d\d$/u)).toBeVisible();
  await page.clock.fastForward('01:10');
  await expect.poll(() => looks.length).toBe(1);
  await expect(page.getByText(/^looked \d\d:\d\d:\d\d$/u)).toBeVisible();

  await turn('hidden');
  await expect(page.getByText(/^paused while the page is hidden, looked \d\d:\d\d:\d\d$/u)).toBeVisible();
  await makeActivity(request, workspace, 'Renamed by another');
  for (let minute = 0; minute < 10; minute++) await page.clock.fastForward('01:10');
  await expect(page.getByText(/^paused while the page is hidden, looked \d\d:\d\d:\d\d$/u)).toBeVisible();
  expect(looks).toHaveLength(1);

  await turn('visible');
  await expect(pill(page)).toHaveText('1 new');
  await expect(page.getByText(/^looked \d\d:\d\d:\d\d$/u)).toBeVisible();
  expect(looks).toHaveLength(2);
  await page.clock.fastForward('01:10');
  await expect.poll(() => looks.length).toBe(3);
});

test('a server that refuses is asked again later, and the page says why', async ({
  page,
  openActivities,
  expectFailure,
}) => {
  await page.clock.install();
  await openActivities({ activities: signIns(Date.now() - 3_600_000) });
  await expect(page.getByText(/^looked \d\d:\d\d:\d\d$/u)).toBeVisible();
  expectFailure({ url: /from_date/u, status: 'network', reason: 'the network is gone for one look' });
  await page.context().setOffline(true);
  await page.clock.fastForward('01:10');
  await expect(page.getByText(/^failed: .+ Again at \d\d:\d\d:\d\d$/u)).toBeVisible();
  await expect(page.getByText('60 activities · all read')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^looked \d\d:\d\d:\d\d$/u)).toBeVisible();
});
