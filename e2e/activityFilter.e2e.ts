import type { Page } from '@playwright/test';

import { story } from './activityStory.ts';
import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;
const bar = (page: Page) => page.getByRole('combobox', { name: 'Filter' });

test('typing filters at once, loses no letter, and is one step back', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await expect(rowsOf(page)).toHaveCount(8);
  await bar(page).pressSequentially('signed -actorType:support ');
  await expect(bar(page)).toHaveValue('signed -actorType:support ');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toContainText('ada@example.com signed in');
  expect(new URL(page.url()).searchParams.get('q')).toBe('signed -actorType:support');
  await page.goBack();
  await expect(rowsOf(page)).toHaveCount(8);
  await expect(bar(page)).toHaveValue('');
  await page.goForward();
  await expect(bar(page)).toHaveValue('signed -actorType:support');
});

test('the slash goes to the filter from the first moment of the page, before the filter is drawn', async ({
  page,
  openActivities,
}) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('fieldset[aria-label="Actor type"]') === null) return;
      observer.disconnect();
      const isFilterThere = document.querySelector('[aria-label="Filter"]') !== null;
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', code: 'Slash', bubbles: true }));
      document.documentElement.dataset['pressed'] = isFilterThere ? 'too late' : 'in time';
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  await openActivities(story);
  await expect(bar(page)).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.dataset['pressed'])).toBe('in time');
});

test('from the filter, Escape closes what is offered and then goes to the list', async ({ page, openActivities }) => {
  await openActivities(story);
  await expect(rowsOf(page)).toHaveCount(8);
  await page.keyboard.press('/');
  await expect(bar(page)).toBeFocused();
  await page.keyboard.type('ada');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(bar(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rowsOf(page).first()).toBeFocused();
  await expect(bar(page)).toHaveValue('ada');
  await expect(rowsOf(page)).toHaveCount(4);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rowsOf(page).nth(2)).toBeFocused();

  // Faster than the list: it has the focus at its first row when it comes.
  await page.keyboard.press('/');
  await bar(page).fill('changed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(rowsOf(page).first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(rowsOf(page).nth(1)).toBeFocused();

  // Where there is no list to go to, the keys of the page work nevertheless.
  await page.keyboard.press('/');
  await bar(page).fill('nobody has this');
  await expect(page.getByRole('heading', { name: 'No activity matches' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(bar(page)).toBeFocused();
  await expect(bar(page)).toHaveValue('nobody has this');
});

test('what is typed stays as it was typed, where the address has it in another order', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await bar(page).pressSequentially('signed  actorType:user');
  await expect(page).toHaveURL(/\?actorType=user&q=signed$/u);
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(bar(page)).toHaveValue('signed  actorType:user');
});

test('undo takes back what was chosen, and then what was typed', async ({ page, openActivities }) => {
  await openActivities(story);
  await bar(page).pressSequentially('ada service:pro');
  await page.getByRole('option', { name: /prod-analytics/u }).click();
  await expect(bar(page)).toHaveValue('ada service:prod-analytics ');
  await page.keyboard.type('x');
  await expect(bar(page)).toHaveValue('ada service:prod-analytics x');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bar(page)).toHaveValue('ada service:pro');
  await expect(page).toHaveURL(/q=ada\+service(?::|%3A)pro$/u);
});

test('a letter that is taken back at once leaves nothing in the address', async ({ page, openActivities }) => {
  await openActivities(story, '?q=ada');
  await expect(rowsOf(page)).toHaveCount(4);
  await bar(page).focus();
  // In one go, as on a slow machine: the address has not followed the first of the two when the second comes.
  await page.evaluate("document.execCommand('insertText', false, ' zzz'); document.execCommand('undo')");
  await expect(bar(page)).toHaveValue('ada');
  await page.keyboard.press('End');
  await page.keyboard.type(' x');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(page).toHaveURL(/q=ada$/u);
  await expect(rowsOf(page)).toHaveCount(4);
});

test('a very long value widens nothing, and leaves the list its room', async ({ page, openActivities }) => {
  await openActivities(story, `?q=-service:${'x'.repeat(4000)}`);
  await expect(rowsOf(page).first()).toBeInViewport();
  const chip = page.getByRole('list', { name: 'Filters' }).getByRole('button');
  for (const part of [bar(page), chip]) {
    const box = await part.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  }
});

test('what is typed without accents is offered with them', async ({ page, openActivities }) => {
  const someone = { type: 'user_login', actorType: 'user', actorDetails: 'Jürgen Müller' };
  await openActivities({ activities: [someone, { ...story.activities[0] }] });
  await bar(page).pressSequentially('actor:muller');
  await page.getByRole('option', { name: /Jürgen Müller/u }).click();
  await expect(rowsOf(page)).toHaveCount(1);
});

test('values are found as people write them: in capitals, and an address in another spelling', async ({
  page,
  openActivities,
}) => {
  const eve = { type: 'user_login', actorType: 'user', actorDetails: 'eve@example.com', actorIpAddress: '2001:db8::1' };
  await openActivities({ ...story, activities: [...story.activities, eve] });
  await bar(page).fill('actor:Ada@Example.com');
  await expect(rowsOf(page)).toHaveCount(4);
  await bar(page).fill('ip:2001:DB8:0:0::1');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toContainText('eve@example.com');
  await bar(page).fill('actorType:User');
  await expect(rowsOf(page)).toHaveCount(5);
  const buttons = page.getByRole('group', { name: 'Actor type' }).getByRole('button', { name: /^User/u });
  await expect(buttons).toHaveCount(1);
  await expect(buttons).toHaveAttribute('aria-pressed', 'true');
});

test('capitals count only where they tell two actors apart', async ({ page, openActivities }) => {
  const actors = ['CI-Deploy', 'CI-Deploy', 'CI-Deploy', 'CI-Nightly', 'ci-nightly'];
  await openActivities({
    activities: actors.map((actorDetails) => ({ type: 'service_create', actorType: 'api', actorDetails })),
  });
  const shows = async (count: number) => expect(page.getByText(`${count} of 5 activities`)).toBeVisible();
  await bar(page).fill('actor:ci-deploy');
  await shows(3);
  await bar(page).fill('-actor:Ci-D*');
  await shows(2);
  await bar(page).fill('actor:cI-nIGHTLY type:Service_Create');
  await shows(2);
  await bar(page).fill('');
  // Who asks for one of the two gets that one, as often as it was counted.
  const actor = page.getByRole('region', { name: 'Facets' }).getByRole('region', { name: 'Actor' });
  await expect(actor.getByRole('button', { name: 'ci-nightly 1', exact: true })).toBeVisible();
  await actor.getByRole('button', { name: 'Only ci-nightly', exact: true }).click();
  await shows(1);
  await expect(rowsOf(page)).toContainText('ci-nightly');
});

test('values are offered with exact counts, services by name, and chips take pieces away', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await bar(page).fill('-service:pro');
  await page.getByRole('option', { name: /prod-analytics 3/u }).click();
  await expect(bar(page)).toHaveValue('-service:prod-analytics ');
  await expect(rowsOf(page)).toHaveCount(5);
  await bar(page).press('Escape');
  await page.getByRole('button', { name: 'Remove not Service: prod-analytics' }).click();
  await expect(bar(page)).toHaveValue('');
  await expect(rowsOf(page)).toHaveCount(8);
});

test('a mistake is marked where it stands and does not spoil the rest', async ({
  page,
  newWorkspace,
  signIn,
  expectAccessible,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `${listOf(organization.id)}?q=${encodeURIComponent('ip:203.0.113.0/24 typ:x')}`);
  await expect(rowsOf(page)).toHaveCount(4);
  await expect(bar(page)).toHaveAccessibleDescription(/“typ:” is not known\. Allowed are actor:/u);
  await expect(page.locator('.mistake')).toHaveText('typ:x');
  await expectAccessible();
  // What is said of it stays in sight while values are offered.
  await bar(page).fill('typ:x type:');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.getByText(/“typ:” is not known/u).click({ trial: true });
});

test('when nothing matches, only what helps to leave out is offered, the most helpful first', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  const ways = page.getByRole('button', { name: /^Without / });
  await signIn(keys[0], `${listOf(organization.id)}?actorType=api&q=type:user_*`);
  await expect(page.getByText('You are looking for activities by API keys, of type user ….')).toBeVisible();
  await expect(ways).toHaveText(['Without actorType:api: 2 activities', 'Without type:user_*: 1 activity']);
  await ways.first().click();
  await expect(rowsOf(page)).toHaveCount(2);
  // Without the service there is still nothing: Ada is a user.
  await page.goto(
    `${listOf(organization.id)}?actorType=api&actorType=system&q=actor:ada@example.com+service:prod-analytics`,
  );
  await expect(ways).toHaveText([
    'Without actorType:api actorType:system: 2 activities',
    'Without actor:ada@example.com: 1 activity',
  ]);
});

test('when no single filter is in the way, two are offered, or all', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  const ways = page.getByRole('button', { name: /^Without / });
  await signIn(keys[0], `${listOf(organization.id)}?actorType=robot&q=type:service_idle+ip:203.0.113.7`);
  await expect(page.getByText('No single filter is in the way')).toBeVisible();
  await expect(ways).toHaveText([
    'Without actorType:robot type:service_idle: 4 activities',
    'Without actorType:robot ip:203.0.113.7: 1 activity',
    'Without type:service_idle ip:203.0.113.7: 1 activity',
  ]);
  await page.goto(`${listOf(organization.id)}?q=nothing+nowhere+never`);
  await expect(page.getByText('Leaving out one or two of the filters would not help.')).toBeVisible();
  await expect(ways).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear all filters: 8 activities' }).click();
  await expect(rowsOf(page)).toHaveCount(8);
});

for (const width of [1440, 390]) {
  test(`a sentence always says what the list shows, ${width} px`, async ({
    page,
    newWorkspace,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const { organization, keys } = await newWorkspace(story);
    await signIn(keys[0], listOf(organization.id));
    await expect(page.getByText('all activities', { exact: true })).toBeInViewport({ ratio: 1 });
    await bar(page).fill('actorType:user -type:service_idle ip:203.0.113.0/24 -service:prod-analytics typ:x');
    await bar(page).press('Escape');
    await expect(
      page.getByText(
        'activities by users, except service idle, except on prod-analytics, from 203.0.113.0/24, not understood and left out: “typ:x”',
        { exact: true },
      ),
    ).toBeInViewport({ ratio: 1 });
    await expectAccessible();
    await page.getByRole('button', { name: 'Remove not Service: prod-analytics' }).click();
    await expect(page.getByText('except service idle, from 203.0.113.0/24')).toBeVisible();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(page.getByText('all activities', { exact: true })).toBeVisible();
  });
}
