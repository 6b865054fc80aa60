import type { Page } from '@playwright/test';

import { activityStory, prod } from './activityStory.ts';
import { expect, test } from './fixtures.ts';
import { basicAuthorization } from './workspace.ts';

const story = {
  services: [prod],
  activities: [
    ...activityStory,
    // The key of the story's API actor, as something that others change.
    {
      id: 'k1',
      createdAt: '2026-05-01T10:00:00Z',
      type: 'openapi_key_update',
      keyUpdateType: 'created',
      actorType: 'user',
      actorId: 'Google_000111',
      actorDetails: 'ada@example.com',
      actorIpAddress: '198.51.100.9',
      targetKeyId: 'key-7',
    },
  ],
};
const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;
const profileOf = (organizationId: string, facet: string, value: string): string =>
  `${listOf(organizationId)}/by/${facet}?value=${encodeURIComponent(value)}`;
const panel = (page: Page, name: string) => page.getByRole('region', { name });
const fact = (page: Page, name: string) =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${name}$`, 'u') })
    .locator('xpath=following-sibling::dd');

test('an auditor goes from an activity to its actor, on to an address, and to all that came from there', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], `${listOf(organization.id)}/a7`);
  await page.getByRole('link', { name: 'All about this actor id' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ada@example.com' })).toBeFocused();
  await expect(page).toHaveURL(profileOf(organization.id, 'actor', 'Google_000111'));
  await expect(fact(page, 'Activities')).toHaveText('5on 4 days');
  await expect(fact(page, 'First seen')).toContainText('1 May 2026, 12:00:00 CEST');
  await expect(fact(page, 'Last seen')).toContainText('4 May 2026, 23:30:00 CEST');
  await expect(fact(page, 'As')).toHaveText('User 5');
  await expect(panel(page, 'Addresses used').getByRole('listitem')).toHaveText([
    /203\.0\.113\.7\s*4/u,
    /198\.51\.100\.9\s*1/u,
  ]);
  await expect(panel(page, 'Services touched').getByRole('listitem')).toHaveText([
    /prod-analytics\s*2/u,
    /on no service\s*3/u,
  ]);
  await expect(panel(page, 'Latest activities').getByRole('listitem')).toHaveCount(5);
  await expect(page.getByRole('img', { name: /^Hours of the week\. The busiest hour: /u })).toBeVisible();
  await page.getByRole('button', { name: 'As a table' }).click();
  const hours = await page.getByRole('table').getByRole('cell').allInnerTexts();
  expect(hours).toHaveLength(168);
  expect(hours.reduce((sum, text) => sum + Number(text), 0)).toBe(5);

  await page.getByRole('link', { name: '203.0.113.7' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '203.0.113.7' })).toBeFocused();
  await expect(panel(page, 'Actors seen').getByRole('listitem')).toHaveText(/ada@example\.com\s*4/u);
  await page.getByRole('link', { name: 'Open in the activity list' }).click();
  await expect(page).toHaveURL(`${listOf(organization.id)}?q=ip%3A203.0.113.7`);
  await expect(page.getByText(/^4 of 9 activities/u)).toBeVisible();
});

test('a profile tells of a range of time, in the zone that the reader chooses, and its links keep both', async ({
  page,
  newWorkspace,
  signIn,
  expectAccessible,
}) => {
  const { organization, keys } = await newWorkspace(story);
  const whole = profileOf(organization.id, 'actor', 'Google_000111');
  await signIn(keys[0], `${whole}&q=after:2026-05-04`);
  await expect(fact(page, 'Activities')).toHaveText('2on 1 day');
  await expect(fact(page, 'First seen in this range')).toContainText('4 May 2026, 11:12:44 CEST');
  await page.getByRole('button', { name: /^Time zone: Europe\/Berlin/u }).click();
  await page.getByRole('list', { name: 'Zones' }).getByRole('button', { name: /^UTC/u }).click();
  await expect(fact(page, 'First seen in this range')).toContainText('4 May 2026, 09:12:44 UTC');
  await expectAccessible();
  await page.getByRole('link', { name: 'Open in the activity list' }).click();
  await expect(page.getByText('activities by ada@example.com, from 2026-05-04 on')).toBeVisible();
  await expect(page.getByText(/^2 of 9 activities/u)).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Time range: Since 4 May 2026' }).click();
  await page.getByRole('button', { name: 'Last hour' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing in this range of time' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'ada@example.com' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all time' }).click();
  await expect(fact(page, 'Activities')).toHaveText('5on 3 days');
});

test('a value of a facet, and of a row, leads to its page', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], listOf(organization.id));
  await page.getByRole('link', { name: 'All about prod-analytics' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'prod-analytics' })).toBeFocused();
  await page.goBack();
  await page
    .getByRole('row', { name: /changed the IP access list/u })
    .getByRole('button')
    .click();
  await page.getByRole('menuitem', { name: 'All about this IP address' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '203.0.113.7' })).toBeFocused();
});

test('a type of a profile opens the list of exactly these activities', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], profileOf(organization.id, 'service', prod.id));
  await expect(page.getByRole('heading', { level: 1, name: 'prod-analytics' })).toBeVisible();
  await panel(page, 'What happened').getByRole('link', { name: 'service idle' }).click();
  await expect(page.getByText(/^1 of 9 activities/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /idled prod-analytics/u })).toBeVisible();
});

test('what a key did and what was done to it lead to each other', async ({ page, newWorkspace, signIn }) => {
  const granted = {
    id: 'k2',
    createdAt: '2026-05-01T11:00:00Z',
    type: 'openapi_key_update',
    actorType: 'support',
    keyUpdateType: 'service-role-changed',
    serviceId: prod.id,
    targetKeyId: 'key-7',
  };
  const { organization, keys } = await newWorkspace({ ...story, activities: [...story.activities, granted] });
  await signIn(keys[0], profileOf(organization.id, 'key', 'key-7'));
  await expect(fact(page, 'Activities')).toContainText('2');
  await expect(panel(page, 'Services touched').getByRole('listitem')).toHaveText([
    /prod-analytics\s*1/u,
    /on no service\s*1/u,
  ]);
  await page.getByRole('link', { name: 'See 1 activity by the key itself' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'ci-deploy' })).toBeFocused();
  await expect(panel(page, 'What happened').getByRole('listitem')).toHaveText(/service create\s*1/u);
  await page.getByRole('link', { name: 'See 2 activities about the key' }).click();
  await expect(page).toHaveURL(profileOf(organization.id, 'key', 'key-7'));
});

test('a key that is deleted is called by the name that its own activities have', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], profileOf(organization.id, 'key', 'key-7'));
  await expect(page.getByRole('heading', { level: 1, name: 'ci-deploy' })).toBeVisible();
  await expect(page.getByRole('main').getByText('key-7', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Open in the activity list' }).click();
  await expect(page.getByText('activities about key ci-deploy', { exact: true })).toBeVisible();
  const chip = page.getByRole('list', { name: 'Filters' }).getByRole('button');
  await expect(chip).toHaveAccessibleName('Remove Key: ci-deploy');
  await expect(chip).toHaveAccessibleDescription('key:key-7');
  await expect(page.getByText(/^1 of 9 activities/u)).toBeVisible();

  // It is found by that name too, and offered by it.
  const filter = page.getByRole('combobox', { name: 'Filter' });
  await filter.fill('key:');
  await page.getByRole('option', { name: /ci-deploy\s*1/u }).click();
  await expect(filter).toHaveValue('key:ci-deploy ');
  await expect(page.getByText('activities about key ci-deploy', { exact: true })).toBeVisible();
  await expect(page.getByText(/^1 of 9 activities/u)).toBeVisible();
});

test('a value that nothing has, and an address that says too little, are no dead ends', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace(story);
  await signIn(keys[0], profileOf(organization.id, 'actor', 'no/body?&"'));
  await expect(page.getByRole('heading', { level: 1, name: 'no/body?&"' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No activity found' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to all activities' }).click();
  await expect(page.getByRole('row', { name: /changed the IP access list/u })).toBeVisible();
  await page.goto(`${listOf(organization.id)}/by/colour?value=red`);
  await expect(page.getByText('“colour” has none')).toBeVisible();
  await page.goto(`${listOf(organization.id)}/by/actor`);
  await expect(page.getByText('does not say whose page it is')).toBeVisible();
});

test('figures of a list that is still being read, or was never read to its end, say so', async ({
  page,
  request,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ keys: [{ fault: 'slow' }, {}], activities: 12_000 });
  const [slow, fast = slow] = keys;
  const response = await request.get(`/v1${listOf(organization.id)}`, {
    headers: { authorization: basicAuthorization(fast) },
  });
  const newest = /"actorId":"([^"]+)"/u.exec(await response.text())?.[1] ?? '';
  await signIn(slow, profileOf(organization.id, 'actor', newest));
  await expect(page.getByText('First seen, so far')).toBeVisible();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(page.getByText('Only a part of the activities was read')).toBeVisible();
  await expect(page.getByText('First seen, so far')).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`a profile is accessible, light and dark, ${width} px`, async ({
    page,
    newWorkspace,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const { organization, keys } = await newWorkspace(story);
    await signIn(keys[0], profileOf(organization.id, 'actor', 'Google_000111'));
    await expect(panel(page, 'Latest activities')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
