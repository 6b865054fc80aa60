import type { Page } from '@playwright/test';

import { story } from './activityStory.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;

test('noise is hidden by one click, and the page says how many rows that hides', async ({ page, openActivities }) => {
  await openActivities(story);
  await page.getByRole('button', { name: 'Hide idle, awaken and running (1)' }).click();
  await expect(rowsOf(page)).toHaveCount(7);
  await expect(page.getByText('idled')).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: '1 idle, awaken and running hidden', pressed: true }).click();
  await expect(rowsOf(page)).toHaveCount(8);
});

test('the number of the button is that of the rows that go, of all that it names', async ({ page, openActivities }) => {
  const types = ['idle', 'idle', 'idle', 'awaken', 'running', 'partially_running', 'start', 'stop'];
  await openActivities({ activities: types.map((type) => ({ type: `service_${type}`, actorType: 'system' })) });
  const hide = (count: number) => page.getByRole('button', { name: `Hide idle, awaken and running (${count})` });
  await hide(6).click();
  await expect(page.getByText('2 of 8 activities')).toBeVisible();
  const back = page.getByRole('button', { name: '6 idle, awaken and running hidden', pressed: true });
  await expect(back).toHaveAccessibleDescription(
    'service idle, service awaken, service running, service partially running',
  );
  await back.click();
  await expect(page.getByText(/^8 activities · all read/u)).toBeVisible();
  // What is filtered out by other means does not go a second time.
  await page.getByRole('combobox', { name: 'Filter' }).fill('-type:service_idle');
  await expect(page.getByText('5 of 8 activities')).toBeVisible();
  await hide(3).click();
  await expect(page.getByText('2 of 8 activities')).toBeVisible();
  // All of it comes back by one click, and so much says the button.
  await back.click();
  await expect(page.getByText(/^8 activities · all read/u)).toBeVisible();
});

test('the list can be read from its beginning', async ({ page, openActivities }) => {
  await openActivities(story);
  await page.getByRole('button', { name: 'Newest first' }).click();
  await expect(rowsOf(page).first()).toContainText('changed the roles');
  await expect(page.getByRole('row').getByRole('heading', { level: 2 }).first()).toContainText('2 May 2026');
  expect(new URL(page.url()).searchParams.get('order')).toBe('oldest');
  await page.reload();
  await expect(rowsOf(page).first()).toContainText('changed the roles');
});

test('the row to which the focus goes back shows it, also where everything was done with the mouse', async ({
  page,
  openActivities,
}) => {
  await openActivities(story);
  const row = rowsOf(page).nth(1);
  await row.click();
  const panel = page.getByRole('region', { name: 'One activity' });
  await expect(panel.getByText(/^\d+ of \d+$/u)).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(row).toBeFocused();
  // Safari goes by the focus before even for what the keyboard does next.
  await expect(row).toHaveCSS('outline-style', 'solid');
});

/** The sum of how far visible things have moved without the reader's doing, as the Layout Instability specification weighs it. */
async function layoutShiftOf(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        // The entries so far come in one call; none at all, and the next frames tell.
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );
}

for (const width of [1440, 390]) {
  test(`nothing jumps while the page appears, ${width} px`, async ({ page, newWorkspace, signIn }) => {
    await page.setViewportSize({ width, height: 844 });
    const { organization, keys } = await newWorkspace({ activities: 500 });
    await signIn(keys[0], listOf(organization.id));
    await page.reload();
    await expect(page.getByText('500 activities · all read')).toBeVisible();
    await expect(rowsOf(page).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Hide idle, awaken and running \(/u })).toBeVisible();
    // Below a tenth is called good (web.dev, "Cumulative Layout Shift"); rows that were first drawn twice as high made 0.2.
    expect(await layoutShiftOf(page)).toBeLessThan(0.05);
  });
}

test('in a low window, as with a page at 200 %, nothing is covered and the keyboard is seen in the list', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  const activities = Array.from({ length: 40 }, (_, i) => ({
    id: `low-${i}`,
    createdAt: `2026-05-04T09:${String(10 + i)}:00Z`,
    type: 'user_login',
    actorType: 'user',
    actorDetails: `person-${i}@example.com`,
  }));
  await openActivities({ activities }, '?q=type:user_login+-actor:x+-actor:y+after:2026-01-01+before:2027-01-01');
  await expect(page.getByText('40 activities · all read')).toBeVisible();
  const title = await page.getByRole('heading', { name: 'Activity', exact: true }).boundingBox();
  const all = await page.getByRole('button', { name: /^All 40/u }).boundingBox();
  expect((title?.y ?? Infinity) + (title?.height ?? 0)).toBeLessThanOrEqual(all?.y ?? 0);

  await page.keyboard.press('j');
  await expect(rowsOf(page).filter({ hasText: 'person-39@' })).toBeFocused();
  await expect(rowsOf(page).filter({ hasText: 'person-39@' })).toBeInViewport({ ratio: 1 });
  for (let i = 0; i < 5; i++) await page.keyboard.press('j');
  await expect(rowsOf(page).filter({ hasText: 'person-34@' })).toBeFocused();
  await expect(rowsOf(page).filter({ hasText: 'person-34@' })).toBeInViewport({ ratio: 1 });
  await expectAccessible();
});

test('what is selected over several rows and copied holds no buttons', async ({ page, openActivities }) => {
  await openActivities(story);
  await rowsOf(page).first().hover();
  await page.getByRole('grid', { name: 'Activities' }).evaluate((grid) => getSelection()?.selectAllChildren(grid));
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).toContain('ada@example.com');
  expect(selected).not.toMatch(/[⋯▾]/u);
});
