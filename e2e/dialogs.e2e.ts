import type { Locator, Page } from '@playwright/test';

import { prod } from './activityStory.ts';
import { expect, test } from './fixtures.ts';

/*
 * That no dialog is kept with `open={false}` is held by src/conventions.test.ts, not here: with all of them kept so, every step below
 * still passed. The fault of that form, a dialog that is opened again while it closes and does not take the focus, came by chance only.
 */

/** The buttons of the activity page that open something over it, and what that is. */
const openers = [
  { opener: 'Theme', role: 'menu', name: undefined },
  { opener: /^Key …/u, role: 'dialog', name: 'Key in use' },
  { opener: 'Search or jump', role: 'dialog', name: 'Search or jump' },
  { opener: /^Time range/u, role: 'dialog', name: 'Time range' },
  { opener: /^Time zone/u, role: 'dialog', name: 'Time zone' },
  { opener: 'Views', role: 'menu', name: undefined },
  { opener: 'Export', role: 'dialog', name: /export/iu },
  { opener: 'Facets', role: 'dialog', name: 'Facets' },
  { opener: 'Display', role: 'dialog', name: 'How the list looks' },
  { opener: /damaged/u, role: 'dialog', name: /damaged/iu },
] as const;

/** Nothing of what was open is left: the page can be read by screen readers and scrolled. */
async function expectFreePage(page: Page): Promise<void> {
  await expect(page.locator('[role=dialog], [role=menu], .MuiBackdrop-root')).toHaveCount(0);
  await expect(page.locator('#root')).not.toHaveAttribute('aria-hidden');
  await expect(page.locator('html[style*=overflow], body[style*=overflow]')).toHaveCount(0);
}

/** It alone is open, and the focus is in it. */
async function expectOnly(page: Page, opened: Locator): Promise<void> {
  await expect(opened).toBeVisible();
  await expect(page.locator('[role=dialog], [role=menu]')).toHaveCount(1);
  // The frame around the paper may have it, so that the first Tab leads to the first control.
  await expect
    .poll(async () => opened.evaluate((element) => element.closest('.MuiModal-root')?.matches(':focus-within')))
    .toBe(true);
}

for (const width of [1440, 390]) {
  test(`what opens over the page takes the focus, and Escape gives it back, ${width} px`, async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const { organization, keys } = await newWorkspace({
      keys: [{ fault: 'damagedRows' }],
      services: [prod],
      activities: 300,
    });
    await signIn(keys[0], `/organizations/${organization.id}/activities`);
    await expect(page.getByText(/all read/u)).toBeVisible();
    const palette = page.getByRole('dialog', { name: 'Search or jump' });
    // On a wide page, the facets stand beside the list and are no dialog.
    for (const { opener, role, name } of openers.filter((it) => width === 390 || it.opener !== 'Facets')) {
      await test.step(String(opener), async () => {
        const button = page.getByRole('button', { name: opener, exact: true });
        const opened = page.getByRole(role, name === undefined ? {} : { name });
        await button.focus();
        await page.keyboard.press('Enter');
        await expectOnly(page, opened);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await expectOnly(page, palette);
        await page.keyboard.press('Escape');
        await expect(button).toBeFocused();
        await page.keyboard.press('Enter');
        await expectOnly(page, opened);
        await page.keyboard.press('Escape');
        await expectFreePage(page);
        await expect(button).toBeFocused();
      });
    }
  });
}

test('a dialog that a menu opens takes the focus, and gives it back to the button of the menu', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ services: [prod], activities: 20 });
  await signIn(keys[0], `/organizations/${organization.id}/activities`);
  await expect(page.getByText(/all read/u)).toBeVisible();
  const button = page.getByRole('button', { name: 'Views', exact: true });
  for (const item of ['Save what is shown…', 'Manage views…']) {
    await button.click();
    await page.getByRole('menuitem', { name: item }).click();
    await expectOnly(page, page.getByRole('dialog'));
    await page.keyboard.press('Escape');
    await expectFreePage(page);
    await expect(button).toBeFocused();
  }
});

test('the question about unsaved text gives the focus back, and is asked again', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { keys } = await newWorkspace();
  await signIn(keys[0]);
  await page.getByLabel('Organization name').fill('Typed and not saved');
  const link = page.getByRole('link', { name: 'Activity' });
  await link.focus();
  for (let time = 0; time < 2; time++) {
    await page.keyboard.press('Enter');
    await expectOnly(page, page.getByRole('dialog', { name: 'Leave without saving?' }));
    await page.keyboard.press('Escape');
    await expectFreePage(page);
    await expect(link).toBeFocused();
  }
  await expect(page.getByLabel('Organization name')).toHaveValue('Typed and not saved');
});
