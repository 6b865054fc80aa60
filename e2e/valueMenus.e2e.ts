import { story } from './activityStory.ts';
import { clipboardOf } from './clipboardOf.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';

test('the values of a row become filters from its menu, by keyboard too', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  await openActivities(story);
  await rowsOf(page).nth(1).click();
  await expect(page.getByRole('region', { name: 'One activity' }).getByText(/^\d+ of \d+$/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rowsOf(page).nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem')).toHaveText([
    /Only actor.*ada@example\.com/u,
    'Hide this actor',
    'All about this actor',
    /Only type.*service update ip access list/u,
    'Hide this type',
    /Only service.*prod-analytics/u,
    'Hide this service',
    'All about this service',
    /Only IP address.*203\.0\.113\.7/u,
    'Hide this IP address',
    'All about this IP address',
    /Only actor type.*User/u,
    'Hide this actor type',
    'From this time on',
    'Until this time',
    'Copy this actor',
    'Copy this type',
    'Copy this service',
    'Copy this IP address',
    'Copy this actor type',
    'Copy the sentence',
    'Copy the activity id',
  ]);
  await expectAccessible();
  await menu.getByRole('menuitem', { name: 'Only service prod-analytics' }).click();
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(rowsOf(page).first()).toBeFocused();
});

test('each value in a sentence has a menu of its own where the pointer is, and nothing moves for it', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  await openActivities(story);
  const row = rowsOf(page).nth(1);
  const menu = page.getByRole('menu');
  const sentence = row.getByRole('link', { name: /^ada@example\.com changed .* of prod-analytics/u });
  // With the name of the service: its id is of another width.
  await expect(sentence).toBeVisible();
  const boxBefore = await sentence.boundingBox();
  for (const [value, label, first] of [
    ['ada@example.com', 'Actor ada@example.com', /^Only actor.*ada@example\.com/u],
    ['changed', 'Type service update ip access list', /^Only type.*service update ip access list/u],
    ['prod-analytics', 'Service prod-analytics', /^Only service.*prod-analytics/u],
    ['11:12:44', 'Time 11:12:44', 'From this time on'],
    ['User', 'Actor type User', /^Only actor type.*User/u],
    ['203.0.113.7', 'IP address 203.0.113.7', /^Only IP address.*203\.0\.113\.7/u],
  ] as const) {
    await row.getByText(value).hover();
    await row.getByRole('button', { name: `${label}: filter or copy` }).click();
    await expect(menu.getByRole('menuitem').first()).toHaveText(first);
    await expectAccessible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(row).toBeFocused();
  }
  expect(await sentence.boundingBox()).toEqual(boxBefore);
  await row.getByText('prod-analytics').hover();
  await row.getByRole('button', { name: 'Service prod-analytics: filter or copy' }).click();
  await menu.getByRole('menuitem', { name: 'Hide this service' }).click();
  await expect(page.getByRole('combobox', { name: 'Filter' })).toHaveValue(/^-service:/u);
  await expect(rowsOf(page)).toHaveCount(5);
});

test('time, user agent and ids have menus too', async ({ page, context, openActivities, expectAccessible }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openActivities(story);
  await page.evaluate("localStorage.setItem('activity.list.columns', 'time,type,userAgent,organization,id')");
  await page.reload();
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: 'Table', exact: true }).click();
  await page.keyboard.press('Escape');
  const items = page.getByRole('menuitem');
  const openMenu = async (name: RegExp) => {
    const row = rowsOf(page).last();
    await row.hover();
    await expect(row.getByRole('button', { name })).toBeVisible();
    // The button leaves the time whole.
    expect(
      await row.getByText('14:00:00', { exact: true }).evaluate(({ parentElement: cell }) => {
        return cell !== null && cell.scrollWidth <= cell.clientWidth;
      }),
    ).toBe(true);
    await row.getByRole('button', { name }).click();
    await expectAccessible();
  };

  // The same in all rows: nothing to filter.
  await openMenu(/^Organization id .*: copy$/u);
  await expect(items).toHaveText([/^Copy/u]);
  await items.click();
  await expect.poll(clipboardOf(page)).toBe(new URL(page.url()).pathname.split('/')[2]);

  await openMenu(/^Time 14:00:00: filter or copy$/u);
  await expect(items).toHaveText(['From this time on', 'Until this time', /^Copy.*2026-05-02T12:00:00Z$/u]);
  await items.last().click();
  await expect.poll(clipboardOf(page)).toBe('2026-05-02T12:00:00Z');
  await openMenu(/^Activity id a1: filter or copy$/u);
  await items.last().click();
  await expect.poll(clipboardOf(page)).toBe('a1');

  const filter = page.getByRole('combobox', { name: 'Filter' });
  await openMenu(/^User agent Mozilla\/5\.0: filter or copy$/u);
  await items.filter({ hasText: 'Hide this user agent' }).click();
  await expect(filter).toHaveValue('-userAgent:Mozilla/5.0');
  await expect(rowsOf(page)).toHaveCount(7);
  await page.goBack();
  // Until then the last row is another one, and goes away under the pointer.
  await expect(rowsOf(page)).toHaveCount(8);
  await openMenu(/^User agent/u);
  await items.filter({ hasText: 'Only user agent' }).click();
  await expect(filter).toHaveValue('userAgent:Mozilla/5.0');
  await expect(rowsOf(page)).toHaveCount(1);
});

test('the list begins or ends with the time of a row, that row included', async ({ page, openActivities }) => {
  await openActivities(story);
  const filter = page.getByRole('combobox', { name: 'Filter' });
  const choose = async (row: number, name: string) => {
    await rowsOf(page).nth(row).getByRole('time').hover();
    await rowsOf(page).nth(row).getByRole('button', { name: /^Time/u }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose(2, 'Until this time');
  await expect(filter).toHaveValue('before:2026-05-04T11:12:41+02:00');
  await expect(rowsOf(page)).toHaveCount(6);
  await expect(rowsOf(page).first()).toContainText('11:12:40');
  await choose(3, 'From this time on');
  await expect(filter).toHaveValue('before:2026-05-04T11:12:41+02:00 after:2026-05-04T08:00+02:00');
  await expect(rowsOf(page)).toHaveCount(4);
  // A limit takes the place of the one before it, also of a range that moves along.
  await choose(2, 'From this time on');
  await expect(filter).toHaveValue('before:2026-05-04T11:12:41+02:00 after:2026-05-04T09:00+02:00');
  await expect(rowsOf(page)).toHaveCount(3);
});
