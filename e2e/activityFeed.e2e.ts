import type { Locator, Page } from '@playwright/test';

import { activityStory, story } from './activityStory.ts';
import { expect, test } from './fixtures.ts';
import { makeActivity } from './makeActivity.ts';
import { rowsOf } from './rowsOf.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;

const actorTypes = (page: Page) => page.getByRole('group', { name: 'Actor type' });

test('the whole list is there, newest first, by day, in sentences', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await expect(rowsOf(page)).toHaveText([
    /23:30:00.*User.*ada@example\.com · quantum leap started · prod-analytics.*203\.0\.113\.7/u,
    /11:12:44.*User.*ada@example\.com changed the IP access list of prod-analytics.*203\.0\.113\.7/u,
    /11:12:40.*System.*System idled prod-analytics/u,
    /10:00:00.*API.*ci-deploy created service 99999999….*198\.51\.100\.23/u,
    /09:00:00.*Support.*Sam \(support\) signed in/u,
    /08:00:00.*robot.*R2 upgraded a service/u,
    /00:30:00.*User.*ada@example\.com signed in/u,
    /14:00:00.*User.*ada@example\.com changed the roles of bob: Admin and Auditor/u,
  ]);
  const headings = page.getByRole('row').getByRole('heading', { level: 2 });
  await expect(headings).toHaveText([
    /Monday,? 4 May 2026.*6 activities/u,
    /Sunday,? 3 May 2026.*1 activity/u,
    /Saturday,? 2 May 2026.*1 activity/u,
  ]);
  await expect(rowsOf(page).first().locator('time')).toHaveAttribute('datetime', '2026-05-04T21:30:00.000Z');
  await expect(page.getByText(/^8 activities · all read · oldest 0?2 May 2026 · as of \d\d:\d\d:\d\d$/u)).toBeVisible();
});

test('actor types are counted, combine, and live in the address', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  const group = actorTypes(page);
  await expect(group.getByRole('button')).toHaveText(['All 8', 'User 4', 'API 1', 'System 1', 'Support 1', 'robot 1']);
  await group.getByRole('button', { name: 'User' }).click();
  await expect(rowsOf(page)).toHaveCount(4);
  await group.getByRole('button', { name: 'API' }).click();
  await expect(rowsOf(page)).toHaveCount(5);
  expect(new URL(page.url()).search).toBe('?actorType=user&actorType=api');
  await expect(page.getByText('5 of 8 activities')).toBeVisible();

  await page.reload();
  await expect(rowsOf(page)).toHaveCount(5);
  await expect(group.getByRole('button', { pressed: true })).toHaveText(['User 4', 'API 1']);
  await page.goBack();
  await expect(rowsOf(page)).toHaveCount(4);
  await page.goForward();
  await expect(rowsOf(page)).toHaveCount(5);
  await group.getByRole('button', { name: 'All' }).click();
  await expect(rowsOf(page)).toHaveCount(8);
  expect(new URL(page.url()).search).toBe('');
});

test('activities without an actor type have a button too, so that the counts add up', async ({
  page,
  openActivities,
}) => {
  const [first, ...rest] = activityStory;
  await openActivities({ ...story, activities: [...rest, { ...first, actorType: null }] });
  const group = actorTypes(page);
  const labels = ['All 8', 'User 3', 'API 1', 'System 1', 'Support 1', 'robot 1', 'No actor type 1'];
  await expect(group.getByRole('button')).toHaveText(labels);
  await group.getByRole('button', { name: 'No actor type' }).click();
  await expect(rowsOf(page)).toHaveCount(1);
  await group.getByRole('button', { name: 'User' }).click();
  await expect(rowsOf(page)).toHaveCount(4);
  await expect(page.getByText('activities by users or without an actor type', { exact: true })).toBeVisible();
  await group.getByRole('button', { name: 'No actor type' }).click();
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(group.getByRole('button')).toHaveText(labels);
});

test('a link to a filter that nothing matches says what it looks for and offers to clear it', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `${listOf(organization.id)}?actorType=martian`);
  await expect(page.getByRole('heading', { name: 'No activity matches' })).toBeVisible();
  await expect(page.getByText('You are looking for activities by actors of type martian.')).toBeVisible();
  await expect(actorTypes(page).getByRole('button', { pressed: true })).toHaveText('martian 0');
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(rowsOf(page)).toHaveCount(8);
});

test('a long list is walked to its ends by keyboard, and the focus is never lost', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: 3000 });
  await signIn(keys[0], listOf(organization.id));
  const grid = page.getByRole('grid', { name: 'Activities' });
  await expect(page.getByText(/^3,000 activities · all read/u)).toBeVisible();
  await rowsOf(page).first().focus();
  await page.keyboard.press('End');
  const itemCount = Number(await grid.getAttribute('aria-rowcount'));
  await expect(page.locator(':focus')).toHaveAttribute('aria-rowindex', String(itemCount));
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('k');
  await expect(page.locator(':focus')).toHaveAttribute('aria-rowindex', /\d+/u);
  // The wheel takes the row with the focus out of view; the keyboard still goes on from there.
  await grid.hover();
  await page.mouse.wheel(0, -20_000);
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toBeInViewport();
});

test('from elsewhere, j and k come back to the row of the keyboard, or to the first one in view', async ({
  page,
  openActivities,
}) => {
  await openActivities({
    activities: Array.from({ length: 60 }, (_, i) => ({
      id: `l${i}`,
      createdAt: `2026-05-04T12:${String(59 - i).padStart(2, '0')}:00Z`,
      type: 'user_login',
      actorType: 'user',
      actorDetails: `person-${i}@example.com`,
    })),
  });
  const person = (i: number) => rowsOf(page).filter({ hasText: `person-${i}@` });
  const leave = async () => page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByText(/^60 activities · all read/u)).toBeVisible();
  await page.keyboard.press('k');
  await expect(person(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(person(2)).toBeFocused();
  await leave();
  await page.keyboard.press('j');
  await expect(person(2)).toBeFocused();

  await leave();
  await page.getByRole('grid', { name: 'Activities' }).hover();
  await page.mouse.wheel(0, 700);
  await expect(person(2)).not.toBeInViewport();
  await page.keyboard.press('k');
  const list = await page.getByRole('grid', { name: 'Activities' }).locator('..').boundingBox();
  const row = await rowsOf(page).and(page.locator(':focus')).boundingBox();
  const [top, height] = [(row?.y ?? 0) - (list?.y ?? 0), row?.height ?? 0];
  // Below the heading of its day, and no other row between them.
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(2 * height);
});

test('after a leap, once the list rests, it is drawn beyond what is seen again', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: 500 });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByText(/^500 activities · all read/u)).toBeVisible();
  await rowsOf(page).first().focus();
  await page.keyboard.press('End');
  await expect(rowsOf(page).last()).toBeInViewport();
  await expect(rowsOf(page).first()).not.toBeInViewport();
});

/** Goes down in a list of 500, and takes one of its rows in view. */
async function readFurtherDown(page: Page): Promise<Locator> {
  await expect(page.getByText(/^500 activities · all read/u)).toBeVisible();
  await page.getByRole('grid').hover();
  await page.mouse.wheel(0, 4000);
  // The row at which the keyboard is stays the first one.
  await expect(rowsOf(page).nth(1)).toHaveAttribute('aria-rowindex', /\d{2,}/u);
  // Rows above those in view are drawn when the list has come to rest.
  await expect(rowsOf(page).nth(1)).not.toBeInViewport();
  const read = rowsOf(page).nth(8);
  await expect(read).toHaveAttribute('data-id', /./u);
  // By its id from here on: which one is the eighth changes with what is drawn.
  return page.locator(`[data-id="${await read.getAttribute('data-id')}"]`);
}

/** Looks for the one that is new in the list of 500. */
async function lookForNew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look for new activities' }).click();
  await expect(page.getByText(/^501 activities · all read/u)).toBeVisible();
}

test('what is being read stays where it is when new activities arrive', async ({ page, request, openActivities }) => {
  const workspace = await openActivities({ activities: 500 });
  const read = await readFurtherDown(page);
  const before = await read.boundingBox();
  await makeActivity(request, workspace, 'New name');
  await lookForNew(page);
  expect(await read.boundingBox()).toEqual(before);
});

test('a list that is moving when new activities arrive is not taken back', async ({
  page,
  request,
  openActivities,
}) => {
  const workspace = await openActivities({ activities: 500 });
  const read = await readFurtherDown(page);
  await makeActivity(request, workspace, 'New name');
  // A browser tells of a movement with its next frame, and the answer may come before that: here no movement is told.
  await page.evaluate(() => {
    document.addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true });
    document.querySelector('[role="grid"]')?.parentElement?.scrollBy(0, 100);
  });
  const before = await read.boundingBox();
  await lookForNew(page);
  expect(await read.boundingBox()).toEqual(before);
});

test('after a rename the feed shows it, and coming back does not read the list again', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  const whole: string[] = [];
  page.on('request', (request) => {
    if (/\/v1\/.*\/activities$/u.test(request.url())) whole.push(request.url());
  });
  await signIn(keys[0], listOf(organization.id));
  await expect(rowsOf(page)).toHaveCount(8);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Organization' }).click();
  await page.getByLabel('Organization name').fill('Renamed Analytics');
  await page.getByRole('button', { name: /^(?:Save|Rename)/u }).click();
  await expect(page).toHaveTitle(/Renamed Analytics/u);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Activity' }).click();
  await expect(rowsOf(page).first()).toContainText('renamed the organization');
  await expect(rowsOf(page)).toHaveCount(9);
  expect(whole).toHaveLength(1);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`the list is accessible, ${scheme}, ${width} px`, async ({ page, newWorkspace, signIn, expectAccessible }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme: scheme });
      const { organization, keys } = await newWorkspace(story);
      await signIn(keys[0], listOf(organization.id));
      await expect(rowsOf(page)).toHaveCount(8);
      await expectAccessible();
      await rowsOf(page).nth(1).click();
      await expect(page.getByRole('region', { name: 'One activity' })).toContainText('prod-analytics');
      await expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
