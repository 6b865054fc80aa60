import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';

test('on paper there are the rows that were on the screen, in dark letters, with a word of what that is', async ({
  page,
  openActivities,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openActivities({ activities: 40 }, '?zone=UTC');
  await expect(page.getByText('40 activities · all read')).toBeVisible();
  const note = page.getByText(/^Times are those of UTC\. Printed are the rows that were on the screen/u);
  const filter = page.getByRole('combobox', { name: 'Filter' });
  await expect(filter).toBeVisible();
  await expect(note).toBeHidden();

  await page.emulateMedia({ media: 'print' });
  await expect(note).toBeVisible();
  await expect(filter).toBeHidden();
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
  await expect(rowsOf(page).first()).toBeVisible();

  // A browser tells when it begins and ends to print; it leaves off the dark ground.
  const title = page.getByRole('heading', { name: 'Activity', exact: true });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(title).toHaveCSS('color', 'rgb(23, 34, 43)');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(title).toHaveCSS('color', 'rgb(230, 237, 240)');
});
