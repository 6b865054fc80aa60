import { expect, test } from './fixtures.ts';
import { organizationRead } from './organizationRead.ts';

const session = /\/session$/u;
/** With these the session service takes a call for the page's own. */
const ownCall = { 'x-dashboard': '1', 'sec-fetch-site': 'same-origin' };

test.describe('signing in', () => {
  test('a key opens its organization, and the secret stays in no place that scripts can read', async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    const { organization, keys } = await newWorkspace({ name: 'Nordlicht' });
    await signIn(keys[0]);
    await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(`/organizations/${organization.id}`);

    const readable = await page.evaluate(() =>
      JSON.stringify([
        document.cookie,
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.body.innerHTML,
        history.state,
      ]),
    );
    expect(readable).not.toContain(keys[0].keySecret);
    expect(page.url()).not.toContain(keys[0].keySecret);
  });

  test('leads to the page that was asked for, with its query', async ({ page, newWorkspace, signIn }) => {
    const { organization, keys } = await newWorkspace();
    const path = `/organizations/${organization.id}/activities?actorType=user`;
    await signIn(keys[0], path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url()).toContain(path);
  });

  for (const target of ['https://evil.example/', '//evil.example/', '/\\evil.example/', '/%09/evil.example/']) {
    test(`never leads to another origin: ${target}`, async ({ page, baseURL, newWorkspace, signIn }) => {
      const { keys } = await newWorkspace({ name: 'Nordlicht' });
      await signIn(keys[0], `/sign-in?returnTo=${target.includes('%') ? target : encodeURIComponent(target)}`);
      await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
      expect(new URL(page.url()).origin).toBe(baseURL);
    });
  }

  test('the sample keys open the sample without a secret in the page', async ({ page }) => {
    await page.goto('/');
    const sent = page.waitForRequest((request) => request.method() === 'POST' && session.test(request.url()));
    await page.getByRole('button', { name: 'Try it as developer' }).click();
    expect((await sent).postDataJSON()).toEqual({ sample: 'developer' });
    await expect(page.getByText(/Renaming needs a key with the ADMIN role/u)).toBeVisible();
  });

  test('what the server said of the session before does not end the new one', async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    const { organization, keys } = await newWorkspace({ name: 'Nordlicht' });
    const signedIn = page.waitForResponse((response) => response.request().method() === 'POST');
    // The question whether there is a session is answered at once, and the answer is on its way until signing in has succeeded.
    await page.route(
      session,
      async (route) => {
        await signedIn;
        await route.fulfill({ json: { signedIn: false, sample: true } });
      },
      { times: 1 },
    );
    await signIn(keys[0], `/sign-in?returnTo=/organizations/${organization.id}`);
    await page.getByLabel('Organization name').fill('Typed');
    await expect(page.getByLabel('Organization name')).toHaveValue('Typed');
    await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
  });

  test('a key that is pasted as a whole fills both fields', async ({ page, newWorkspace }) => {
    const { keys } = await newWorkspace({ name: 'Nordlicht' });
    await page.goto('/sign-in');
    await page.getByLabel('Key id', { exact: true }).focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, `${keys[0].keyId}:${keys[0].keySecret}`);
    await expect(page.getByLabel('Key id', { exact: true })).toHaveValue(keys[0].keyId);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
  });

  test('the fields are what password managers look for, and the secret shows on demand only', async ({ page }) => {
    await page.goto('/sign-in');
    const secret = page.getByLabel('Key secret', { exact: true });
    await expect(page.getByLabel('Key id', { exact: true })).toHaveAttribute('autocomplete', 'username');
    await expect(secret).toHaveAttribute('autocomplete', 'current-password');
    await expect(secret).toHaveAttribute('type', 'password');
    await page.getByRole('button', { name: 'Show the secret' }).click();
    await expect(secret).toHaveAttribute('type', 'text');
    await page.getByRole('button', { name: 'Hide the secret' }).click();
    await expect(secret).toHaveAttribute('type', 'password');
  });
});

test.describe('a sign-in that fails says why, and keeps what was typed', () => {
  const cases = [
    { title: 'a disabled key', key: { state: 'disabled' }, status: 401, says: 'This key is disabled or has expired' },
    {
      title: 'an expired key',
      key: { expireAt: '2025-01-01T00:00:00Z' },
      status: 401,
      says: 'This key is disabled or has expired',
    },
    {
      title: 'a key for other addresses',
      key: { ipAccessList: [{ source: '203.0.113.0/24', description: 'office' }] },
      status: 403,
      says: 'This key may not be used from here',
    },
  ] as const;

  for (const { title, key, status, says } of cases) {
    test(title, async ({ page, newWorkspace, expectFailure }) => {
      expectFailure({ url: session, status, reason: `the server refuses ${title}` });
      const { keys } = await newWorkspace({ keys: [key] });
      await page.goto('/sign-in');
      await page.getByLabel('Key id', { exact: true }).fill(keys[0].keyId);
      await page.getByLabel('Key secret', { exact: true }).fill(keys[0].keySecret);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      const notice = page.getByRole('alert');
      await expect(notice).toContainText(says);
      await expect(notice).toContainText('Request id');
      await expect(page.getByLabel('Key id', { exact: true })).toHaveValue(keys[0].keyId);
      await expect(page.getByLabel('Key secret', { exact: true })).toHaveValue(keys[0].keySecret);
    });
  }

  test('a wrong secret, and then the right one', async ({ page, newWorkspace, expectFailure, expectAccessible }) => {
    expectFailure({ url: session, status: 401, reason: 'the secret is wrong' });
    const { keys } = await newWorkspace({ name: 'Nordlicht' });
    await page.goto('/sign-in');
    await page.getByLabel('Key id', { exact: true }).fill(keys[0].keyId);
    await page.getByLabel('Key secret', { exact: true }).fill('not-the-secret');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Key id or secret is wrong');
    await expectAccessible();
    await page.getByLabel('Key secret', { exact: true }).fill(keys[0].keySecret);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Nordlicht' })).toBeVisible();
  });

  test('no network is said once, and is no more once there is one', async ({ page, expectFailure }) => {
    expectFailure({ url: session, status: 'network', reason: 'the network is gone' });
    await page.goto('/sign-in');
    await page.getByLabel('Key id', { exact: true }).fill('some-key-id');
    await page.getByLabel('Key secret', { exact: true }).fill('some-key-secret');
    await page.context().setOffline(true);
    await expect(page.getByText(/offline/iu)).toHaveText('You are offline');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
    await expect(page.getByText(/offline/iu)).toHaveText('You are offline');
    await expect(page.getByRole('alert')).toContainText('Connect to the network to sign in');
    await expect(page.getByLabel('Key secret', { exact: true })).toHaveValue('some-key-secret');
    await page.context().setOffline(false);
    await expect(page.getByText(/offline/iu)).toHaveCount(0);
    await expect(page.getByLabel('Key id', { exact: true })).toHaveValue('some-key-id');
    await expect(page.getByLabel('Key secret', { exact: true })).toHaveValue('some-key-secret');
  });

  test('empty fields are asked for without a call of the server', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('Enter the key id.')).toBeVisible();
    await expect(page.getByLabel('Key id', { exact: true })).toBeFocused();
  });
});

test.describe('the end of a session', () => {
  test('signing out ends it for good, also for the address of a page', async ({ page, newWorkspace, signIn }) => {
    const { organization, keys } = await newWorkspace();
    await signIn(keys[0]);
    const cookies = await page.context().cookies();
    await page.getByRole('button', { name: /^Key …/u }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();

    // Not even the old cookie opens it again.
    await page.context().addCookies(cookies);
    await page.goto(`/organizations/${organization.id}`);
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  });

  test('another key that signs in elsewhere in the browser is the key of this page too', async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    const { keys } = await newWorkspace({ keys: [{ role: 'admin' }, { role: 'developer' }] });
    await signIn(keys[0]);
    await expect(page.getByLabel('Organization name')).toBeEnabled();
    const { keyId = '', keySecret = '' } = keys[1] ?? {};
    expect((await page.request.post('/session', { headers: ownCall, data: { keyId, keySecret } })).status()).toBe(200);
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await expect(page.getByRole('button', { name: `Key …${keyId.slice(-4)}` })).toBeVisible();
    await expect(page.getByText('This key has the role Developer.')).toBeVisible();
    await expect(page.getByLabel('Organization name')).toBeDisabled();
  });

  test('signing out leaves nothing in memory, even where another call learns of the end first', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: /\/v1\/organizations\//u, status: 401, reason: 'the session has ended' });
    const { keys } = await newWorkspace();
    const isRead = organizationRead(page);
    await signIn(keys[0]);
    await isRead;
    await expect(page.getByLabel('Organization name')).toBeEnabled();
    await page.evaluate(() => (document.documentElement.dataset['documentOf'] = 'the session'));
    const toldElsewhere = page.waitForURL(/\/sign-in/u);
    // The session ends at once, and the answer that says so comes last.
    await page.route(session, async (route) => {
      if (route.request().method() !== 'DELETE') return;
      expect((await page.request.delete('/session', { headers: ownCall })).status()).toBe(200);
      await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
      await toldElsewhere;
      await route.fulfill({ json: { signedIn: false, sample: true } });
    });
    await page.clock.install();
    await page.clock.fastForward(60_000);
    await page.getByRole('button', { name: /^Key …/u }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.locator('html[data-document-of]')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  });

  test('a session that ended elsewhere leads to the sign-in page, back to the same place, with what was typed', async ({
    page,
    newWorkspace,
    signIn,
    expectFailure,
  }) => {
    expectFailure({ url: /\/v1\/organizations\//u, status: 401, reason: 'the session has ended' });
    const { organization, keys } = await newWorkspace();
    await signIn(keys[0]);
    await page.getByLabel('Organization name').fill('Typed before the end');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Your session has ended.')).toBeVisible();

    await page.getByLabel('Key id', { exact: true }).fill(keys[0].keyId);
    await page.getByLabel('Key secret', { exact: true }).fill(keys[0].keySecret);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByLabel('Organization name')).toHaveValue('Typed before the end');
    expect(new URL(page.url()).pathname).toBe(`/organizations/${organization.id}`);
  });
});
