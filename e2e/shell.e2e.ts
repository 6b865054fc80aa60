import { expect, test } from './fixtures.ts';

const widths = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } };

test.describe('the shell', () => {
  for (const [device, viewport] of Object.entries(widths)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has nothing for axe to find and no sideways scrolling: ${device}, ${colorScheme}`, async ({
        page,
        newWorkspace,
        signIn,
        expectAccessible,
      }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto('/sign-in');
        await expect(page.getByRole('button', { name: 'Try it as ADMIN' })).toBeVisible();
        await expectAccessible();
        const { keys } = await newWorkspace({ name: 'Nordlicht' });
        await signIn(keys[0], '/sign-in');
        await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
        await expect(page.getByRole('banner').getByText('ADMIN')).toBeVisible();
        await expectAccessible();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        await page.getByRole('button', { name: /^Key …/u }).click();
        await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
        await expectAccessible();
      });
    }
  }

  test('a navigation moves the focus to the heading, changes the title and is announced', async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    const { keys } = await newWorkspace({ name: 'Nordlicht' });
    await signIn(keys[0]);
    await page.getByRole('link', { name: 'Activity' }).click();
    await expect(page).toHaveTitle(/Activity/u);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Activity' }).first()).toBeAttached();
    await expect(page.getByRole('link', { name: 'Activity' })).toHaveAttribute('aria-current', 'page');
    await page.goBack();
    await expect(page).toHaveTitle(/^Nordlicht · /u);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('the keyboard can skip the bar', async ({ page, newWorkspace, signIn }) => {
    const { keys } = await newWorkspace();
    await signIn(keys[0]);
    await expect(page.getByRole('heading', { level: 1, name: 'Acme Analytics' })).toBeVisible();
    await page.goto('/');
    await expect(page.getByLabel('Organization name')).toBeVisible();
    const address = page.url();
    expect(address).toContain('/organizations/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    expect(page.url()).toBe(address);
  });

  test('the theme follows the choice, survives a reload, and is there before the first paint', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Try it as developer' }).click();
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-theme', 'light');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect(root).toHaveAttribute('data-theme', 'dark');

    // The program is held back: what shows now is what the document alone makes.
    const held = holdBack();
    await page.route('**/assets/*.js', async (route) => {
      await held.released;
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await expect(root).toHaveCSS('background-color', 'rgb(14, 21, 25)');
    held.release();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'As the system' }).click();
    await expect(root).toHaveAttribute('data-theme', 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(root).toHaveAttribute('data-theme', 'dark');
  });

  test('an address without a page says so, with a way back', async ({
    page,
    newWorkspace,
    signIn,
    expectAccessible,
    expectFailure,
  }) => {
    expectFailure({ url: /\/organisations\/lost$/u, status: 404, reason: 'no page has this address' });
    const { keys } = await newWorkspace({ name: 'Nordlicht' });
    await signIn(keys[0]);
    await page.goto('/organisations/lost');
    await expect(page.getByRole('heading', { level: 1, name: 'There is no page here' })).toBeVisible();
    await expect(page).toHaveTitle(/^There is no page here/u);
    await expectAccessible();
    await page.getByRole('link', { name: 'Go to the organization' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
  });

  test('a part of the program that cannot be loaded is explained, with a way on', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: /\/assets\/ActivityPage/u, status: 'network', reason: 'the part is cut off' });
    const { keys } = await newWorkspace({ name: 'Nordlicht' });
    await signIn(keys[0]);
    await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
    await page.route('**/assets/ActivityPage*', async (route) => route.abort('connectionreset'));
    await page.getByRole('link', { name: 'Activity' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'This page could not be loaded' })).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
    await page.unroute('**/assets/ActivityPage*');
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  });

  test('says that the device is offline, for as long as it is', async ({ page, newWorkspace, signIn }) => {
    const { keys } = await newWorkspace();
    await signIn(keys[0]);
    // What is still on its way would fail too.
    await expect(page.getByRole('region', { name: 'Key in use' }).getByText('enabled')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await expect(page.getByText('You are offline. What you see may be out of date.')).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText('You are offline. What you see may be out of date.')).toBeHidden();
  });

  test('a slow server is waited for with a word, in the place of what is to come', async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    const { keys } = await newWorkspace({ name: 'Nordlicht' });
    await signIn(keys[0]);
    await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry)
            document.documentElement.dataset['shift'] = String(
              Number(document.documentElement.dataset['shift'] ?? 0) + Number(entry.value),
            );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const held = holdBack();
    await page.route('**/v1/**', async (route) => {
      await held.released;
      await route.continue();
    });
    await page.reload();
    await expect(
      page.getByText('The organization takes longer than usual. Still waiting for the server.'),
    ).toBeVisible();
    held.release();
    await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
    await expect(page.getByRole('banner').getByText('ADMIN')).toBeVisible();
    const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
    expect(shift, 'cumulative layout shift; below 0.1 counts as good').toBeLessThan(0.05);
  });
});

/** Lets a test hold requests back until it has looked at the page without their answers. */
function holdBack(): { released: Promise<void>; release: () => void } {
  const gate = new EventTarget();
  const released = new Promise<void>((resolve) => gate.addEventListener('open', () => resolve(), { once: true }));
  return { released, release: () => gate.dispatchEvent(new Event('open')) };
}
