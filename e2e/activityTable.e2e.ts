import type { Page } from '@playwright/test';

import { story } from './activityStory.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';

/** Opens how the list looks, chooses, and closes it again. */
async function display(page: Page, ...choices: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Display' }).click();
  for (const name of choices) await page.getByRole('radio', { name, exact: true }).click();
  await page.keyboard.press('Escape');
}

test('the list can be read as a table, whose headings stay and whose values have menus', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  await openActivities(story);
  await display(page, 'Table');
  const heads = page.getByRole('columnheader');
  await expect(heads).toHaveText([
    'Time',
    'Actor type',
    'Actor',
    'Type',
    'Service',
    'IP address',
    'Key',
    'Filter by the row',
  ]);
  const row = rowsOf(page).nth(1);
  await expect(row.getByRole('gridcell')).toContainText([
    '11:12:44',
    'User',
    'ada@example.com',
    'service update ip access list',
    'prod-analytics',
    '203.0.113.7',
    '',
    '⋯',
  ]);
  await expectAccessible();
  await row.hover();
  await row.getByRole('button', { name: 'IP address 203.0.113.7: filter or copy' }).click();
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem')).toHaveText([
    /Only IP address.*203\.0\.113\.7/u,
    'Hide this IP address',
    'All about this IP address',
    /Copy.*203\.0\.113\.7/u,
  ]);
  await expectAccessible();
  await menu.getByRole('menuitem', { name: 'Hide this IP address' }).click();
  await expect(rowsOf(page)).toHaveCount(4);
  await expect(rowsOf(page).first()).toBeFocused();
  await page.reload();
  await expect(heads.first()).toHaveText('Time');
  await rowsOf(page).first().click();
  await expect(page.getByRole('region', { name: 'One activity' })).toBeVisible();
});

test('columns are chosen, moved by keyboard, and set back to the usual ones', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  await openActivities(story);
  await display(page, 'Table');
  const heads = page.getByRole('columnheader');
  // What a browser brings back may be anything.
  await page.evaluate("localStorage.setItem('activity.list.columns', ',,nonsense,-time,-time,[')");
  await page.reload();
  await expect(heads.first()).toHaveText('Actor type');
  await page.getByRole('button', { name: 'Display' }).click();
  await expectAccessible();
  await page.getByRole('checkbox', { name: 'Time' }).check();
  await page.getByRole('checkbox', { name: 'What happened' }).check();
  await page.getByRole('checkbox', { name: 'Key' }).uncheck();
  const up = page.getByRole('button', { name: 'Move IP address up' });
  await up.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'IP address: column 1 of 11' })).toBeAttached();
  await expect(up).toBeFocused();
  await page.keyboard.press('Escape');
  const chosen = ['IP address', 'Time', 'Actor type', 'Actor', 'Type', 'What happened', 'Service', 'Filter by the row'];
  await expect(heads).toHaveText(chosen);
  await page.reload();
  await expect(heads).toHaveText(chosen);
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('button', { name: 'Usual columns' }).click();
  await page.keyboard.press('Escape');
  await expect(heads.first()).toHaveText('Time');
  await expect(heads).toHaveCount(8);
});

test('rows get compact while the row that is read stays in its place', async ({ page, openActivities }) => {
  await openActivities({ activities: 1500 });
  const grid = page.getByRole('grid', { name: 'Activities' });
  await expect(rowsOf(page).first()).toBeVisible();
  await grid.evaluate((element) => element.parentElement?.scrollTo(0, 20_000));
  /** The id of the first row whose top is in view below the heading of its day, and how high it is. */
  const readTop = async () =>
    grid.evaluate((element) => {
      const list = element.parentElement?.getBoundingClientRect();
      const sticky = element.parentElement?.querySelector('.sticky .day')?.getBoundingClientRect();
      const rows = [...element.querySelectorAll<HTMLElement>('[data-id]')].toSorted(
        (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
      );
      const top = Math.max(list?.top ?? 0, sticky?.bottom ?? 0) - 1;
      const first = rows.find((row) => row.getBoundingClientRect().top >= top);
      return `${first?.dataset['id'] ?? ''} ${first?.offsetHeight ?? 0}`;
    });
  await expect.poll(readTop).toMatch(/^\w+ 36$/u);
  // Put on a row exactly, so that it is one row and no other that must stay.
  await grid.evaluate((element) => {
    const list = element.parentElement;
    const sticky = list?.querySelector('.sticky .day');
    const bottom = (list?.getBoundingClientRect().top ?? 0) + (sticky?.clientHeight ?? 0);
    const row = [...element.querySelectorAll('[data-id]')].find((one) => one.getBoundingClientRect().top > bottom + 72);
    list?.scrollBy(0, (row?.getBoundingClientRect().top ?? 0) - bottom - 1);
  });
  const [id = ''] = (await readTop()).split(' ');
  await display(page, 'Compact');
  await expect.poll(readTop).toBe(`${id} 26`);
  await display(page, 'Table');
  await expect.poll(readTop).toBe(`${id} 26`);
  await expect(page.getByRole('columnheader', { name: 'Time' })).toBeInViewport();
  expect(await page.getByRole('row').count()).toBeLessThanOrEqual(60);
  await display(page, 'Comfortable', 'Sentences');
  await expect.poll(readTop).toBe(`${id} 36`);
});

test('on a small screen the table scrolls sideways within the list, and the page does not', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openActivities(story);
  await display(page, 'Table', 'Compact');
  const last = page.getByRole('columnheader', { name: 'Key' });
  await expect(last).not.toBeInViewport();
  await page.getByRole('grid').evaluate((element) => element.parentElement?.scrollTo(2000, 0));
  await expect(last).toBeInViewport();
  await expect(page.getByRole('heading', { name: /4 May 2026/u }).getByText('4 May 2026')).toBeInViewport();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  await expectAccessible();
});

/** Newest first: one sign-in, twelve equal ones, two of another actor, a long run of 900 on the same day, and one of the day before. */
const repeated = [
  { minute: 0, actorId: 'ada' },
  ...Array.from({ length: 12 }, (_, index) => ({ minute: 1 + index, actorId: 'poller' })),
  ...Array.from({ length: 2 }, (_, index) => ({ minute: 13 + index, actorId: 'bob' })),
  ...Array.from({ length: 900 }, (_, index) => ({ minute: 15 + index, actorId: 'poller' })),
  { minute: 915, actorId: 'zoe' },
  { minute: 2000, actorId: 'zoe' },
].map(({ minute, actorId }, index) => ({
  id: `r${String(9999 - index)}`,
  createdAt: new Date(Date.UTC(2026, 4, 4, 20) - minute * 60_000).toISOString(),
  type: 'user_login',
  actorType: 'user',
  actorId,
  actorDetails: `${actorId}@example.com`,
}));

test('equal rows next to each other fold into one, which opens and closes by keyboard', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  await openActivities({ activities: repeated });
  const grid = page.getByRole('grid', { name: 'Activities' });
  const rows = rowsOf(page);
  await expect(rows).toHaveCount(6);
  // Two days, six lines; the day counts what it has and not what is shown.
  await expect(grid).toHaveAttribute('aria-rowcount', '8');
  await expect(grid.getByRole('heading', { name: /4 May 2026/u })).toContainText('916 activities');
  await expectAccessible();
  const twelve = page.getByRole('button', { name: /equal activities: ×12/u });
  await expect(twelve).toHaveAccessibleName('Show equal activities: ×12 from 21:48 to 21:59');
  await expect(rows.nth(3)).toContainText('×900 from 06:46 to 21:45');

  // A folded run is one step for the keyboard.
  await rows.first().click();
  const detail = page.getByRole('region', { name: 'One activity' });
  await expect(detail.getByText('1 of 917', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(twelve).toBeFocused();
  await page.keyboard.press('Space');
  await expect(twelve).toHaveAttribute('aria-expanded', 'true');
  await expect(grid).toHaveAttribute('aria-rowcount', '19');
  await expect(twelve).toHaveAccessibleName('Fold equal activities: ×12');
  await expect(twelve).toBeFocused();
  await expectAccessible();
  await page.keyboard.press('Enter');
  await expect(grid).toHaveAttribute('aria-rowcount', '8');
  await rows.nth(1).press('ArrowRight');
  await expect(grid).toHaveAttribute('aria-rowcount', '19');
  await rows.nth(1).press('ArrowLeft');
  await expect(grid).toHaveAttribute('aria-rowcount', '8');

  // Next and previous in the detail go through the folded rows too, and the line that hides one is the marked one.
  await rows.nth(1).press('Enter');
  await expect(detail.getByText('2 of 917', { exact: true })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(detail.getByText('4 of 917', { exact: true })).toBeVisible();
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(rows.nth(1)).toBeFocused();

  // To the last row of a long run, and on to what comes after it.
  await page.getByRole('button', { name: /equal activities: ×900/u }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '907');
  await page.keyboard.press('Tab');
  await rows.nth(3).press('End');
  await expect(page.locator('[role=grid] .row:focus')).toContainText('zoe@example.com');
  expect(await page.getByRole('row').count()).toBeLessThanOrEqual(60);
  await page.reload();
  await expect(rows).toHaveCount(6);

  // Who wants each activity by itself gets it, and finds it so again.
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('checkbox', { name: 'Fold equal rows next to each other' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(grid).toHaveAttribute('aria-rowcount', '919');
  await page.reload();
  await expect(grid).toHaveAttribute('aria-rowcount', '919');
  await expect(page.getByRole('button', { name: /equal activities/u })).toHaveCount(0);
});
