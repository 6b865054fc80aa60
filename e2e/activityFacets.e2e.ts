import type { Locator } from '@playwright/test';

import { story } from './activityStory.ts';
import { expect, test } from './fixtures.ts';

test('facets count under all the other filters, and narrow the list by a click', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  await openActivities(story);
  const facets = page.getByRole('region', { name: 'Facets' });
  const actor = facets.getByRole('region', { name: 'Actor' });
  const service = facets.getByRole('region', { name: 'Service' });
  const type = facets.getByRole('region', { name: 'Type' });
  await expect(type.getByRole('heading', { level: 3 })).toHaveText(['Members', 'Services', 'Other']);
  await expect(service.getByRole('button', { name: /^(?:prod|none|9999)/u })).toHaveText([
    /none.*4/u,
    /prod-analytics.*3/u,
    /9{8}.*1/u,
  ]);
  await actor.getByRole('button', { name: 'Only ada@example.com' }).click();
  await expect(page.getByText('4 of 8 activities')).toBeVisible();
  // The other facets count ada's only; her own facet still shows everyone.
  await expect(service.getByRole('button', { name: 'prod-analytics 2' })).toBeVisible();
  await expect(actor.getByRole('button', { name: 'ci-deploy 1' })).toBeVisible();
  await type.getByRole('button', { name: 'Hide user login' }).click();
  await expect(page.getByText('3 of 8 activities')).toBeVisible();
  await expect(type.getByRole('button', { name: 'user login 1' })).toBeVisible();
  await actor.getByRole('button', { name: 'ci-deploy 1' }).click();
  await expect(page.getByText('4 of 8 activities')).toBeVisible();
  await expectAccessible();
  await actor.getByRole('button', { name: 'Clear actor' }).click();
  await type.getByRole('button', { name: 'Clear type' }).click();
  await expect(page.getByText(/^8 activities · all read/u)).toBeVisible();
});

test('what the icon beside a value does is said where the pointer rests or the keyboard is, until Escape', async ({
  page,
  openActivities,
}) => {
  await openActivities(story);
  const link = page.getByRole('region', { name: 'Facets' }).getByRole('link', { name: 'All about ada@example.com' });
  const hint = page.getByRole('tooltip', { name: 'All about ada@example.com' });
  await link.hover();
  await expect(hint).toBeVisible();
  await hint.hover();
  await expect(hint).toBeVisible();
  await page.mouse.move(700, 400);
  await expect(hint).toBeHidden();
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await expect(hint).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hint).toBeHidden();
});

test('every value of a facet can be reached, by more and by finding', async ({ page, openActivities }) => {
  const activities = Array.from({ length: 130 }, (_, index) => ({
    type: 'user_login',
    actorType: 'user',
    actorId: `user-${index}`,
    actorDetails: `person${index}@example.com`,
  }));
  await openActivities({ activities });
  const actor = page.getByRole('region', { name: 'Actor' });
  await expect(actor.getByRole('listitem')).toHaveCount(8);
  await actor.getByRole('button', { name: 'Show 50 more of 130' }).click();
  await actor.getByRole('button', { name: 'Show 58 more of 130' }).click();
  await actor.getByRole('button', { name: 'Show 14 more of 130' }).click();
  await expect(actor.getByRole('listitem')).toHaveCount(130);
  await actor.getByLabel('Find in Actor').fill('person77@');
  await expect(actor.getByRole('listitem')).toHaveCount(1);
  await actor.getByRole('button', { name: 'Only person77@example.com' }).click();
  await expect(page.getByText('1 of 130 activities')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove Actor: person77@example.com' })).toBeVisible();
});

test('of hundreds of values only those in view are drawn, and the last one can be reached', async ({
  page,
  openActivities,
  expectAccessible,
}) => {
  const activities = Array.from({ length: 300 }, (_, index) => ({
    type: 'user_login',
    actorType: 'user',
    actorId: `user-${String(index).padStart(3, '0')}`,
  }));
  await openActivities({ activities });
  const actor = page.getByRole('region', { name: 'Actor' });
  for (const step of [50, 58, 116, 68]) {
    await actor.getByRole('button', { name: `Show ${step} more of 300` }).click();
  }
  await expect(actor.getByRole('button', { name: /more of 300/u })).toBeHidden();
  await expect(actor.getByRole('button', { name: 'Only user-000' })).toBeVisible();
  // The part of the program that draws only those is loaded when it is first needed.
  await expect.poll(async () => actor.getByRole('listitem').count()).toBeLessThan(40);
  await expectAccessible();
  // By keyboard alone: what has the focus comes into view, and more is drawn behind it.
  await actor.getByRole('button', { name: 'Hide user-020' }).focus();
  await page.keyboard.press('Tab');
  await expect(actor.getByRole('button', { name: 'user-021 1', exact: true })).toBeFocused();
  await expect(actor.getByRole('button', { name: 'user-021 1', exact: true })).toBeInViewport({ ratio: 1 });
  await actor.getByRole('list').hover();
  await page.mouse.wheel(0, 20_000);
  await actor.getByRole('button', { name: 'Only user-299' }).click();
  await expect(page.getByText('1 of 300 activities')).toBeVisible();
});

test('an empty value has a name, and can be filtered by', async ({ page, openActivities }) => {
  const empty = { type: 'user_login', actorType: '', actorId: '' };
  await openActivities({ activities: [empty, { ...empty, actorType: 'user' }, { type: 'user_logout' }] });
  const actor = page.getByRole('region', { name: 'Actor', exact: true });
  await actor.getByRole('button', { name: 'Only an empty text' }).click();
  await expect(page.getByText('2 of 3 activities')).toBeVisible();
  await page.getByRole('button', { name: /^an empty text 1$/u }).click();
  await expect(page.getByText('1 of 3 activities')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 3 activities')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Filter' })).toHaveValue('actorType:"" actor:""');
});

test('an address that is none, as proxies write it, is asked for as it stands', async ({ page, openActivities }) => {
  const seen = ['203.0.113.7', '203.0.113.7, 10.0.0.1', '203.0.113.7:443', 'unknown', ''];
  await openActivities({ activities: seen.map((actorIpAddress) => ({ type: 'user_login', actorIpAddress })) });
  const addresses = page.getByRole('region', { name: 'IP address', exact: true });
  await addresses.getByRole('button', { name: 'Only 203.0.113.7, 10.0.0.1' }).click();
  await expect(page.getByText('1 of 5 activities')).toBeVisible();
  await addresses.getByRole('button', { name: 'unknown 1', exact: true }).click();
  await addresses.getByRole('button', { name: 'an empty text 1', exact: true }).click();
  await expect(page.getByText('3 of 5 activities')).toBeVisible();
  await addresses.getByRole('button', { name: 'Hide 203.0.113.7:443' }).click();
  await page.reload();
  await expect(page.getByText('3 of 5 activities')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Filter' })).toHaveValue(
    'ip:"203.0.113.7, 10.0.0.1" ip:"unknown" ip:"" -ip:"203.0.113.7:443"',
  );
});

test('on a narrow screen the facets come in a sheet', async ({ page, openActivities, expectAccessible }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openActivities(story);
  await page.getByRole('button', { name: 'Facets' }).click();
  const sheet = page.getByRole('dialog', { name: 'Facets' });
  await sheet.getByRole('button', { name: 'Only ada@example.com' }).click();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByText('4 of 8 activities')).toBeVisible();
});

test('the values of the facets come without moving the other facets', async ({ page, newWorkspace, signIn }) => {
  const activities = Array.from({ length: 24 }, (_, index) => ({
    id: `f${index}`,
    createdAt: '2026-05-04T09:12:44Z',
    type: `custom_${index % 12}`,
    actorType: 'user',
    // Few values, of which nothing tells beforehand how few.
    actorId: `actor-${index % 3}`,
    serviceId: `service-${index % 2}`,
    actorIpAddress: `203.0.113.${index % 12}`,
  }));
  const { organization, keys } = await newWorkspace({ activities });
  const last = page.getByRole('region', { name: 'IP address', exact: true });
  await signIn(keys[0]);
  await page.evaluate(() => {
    const distances = new Set<number>();
    const note = () => {
      const tops = ['Type', 'IP address'].flatMap((facet) => {
        const section = document.querySelector(`[aria-label="${facet}"]`);
        return section === null || section.getClientRects().length === 0 ? [] : [section.getBoundingClientRect().top];
      });
      if (tops.length === 2) distances.add(Math.round((tops[1] ?? 0) - (tops[0] ?? 0)));
      document.documentElement.dataset['distances'] = [...distances].join(' ');
      requestAnimationFrame(note);
    };
    note();
  });
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Activity' }).click();
  await expect(last.getByRole('button', { name: /^203\.0\.113/u })).toHaveCount(8);
  await expect(page).toHaveURL(new RegExp(organization.id, 'u'));
  const [first, end] = [
    await page.getByRole('region', { name: 'Type', exact: true }).boundingBox(),
    await last.boundingBox(),
  ];
  const distance = Math.round((end?.y ?? 0) - (first?.y ?? 0));
  await expect
    .poll(async () => page.evaluate(() => document.documentElement.dataset['distances']))
    .toBe(String(distance));
});

const style = async (element: Locator, name: string) =>
  element.evaluate((found, property) => getComputedStyle(found).getPropertyValue(property), name);

test('with a contrast theme of the system, what is chosen and open can be told from the rest', async ({
  page,
  openActivities,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openActivities(story, '?actorType=user&q=type:user_login');
  const types = page.getByRole('group', { name: 'Actor type' });
  await expect(types.getByRole('button', { name: /^User/u, pressed: true })).toHaveCSS('outline-style', 'solid');
  await expect(types.getByRole('button', { name: /^All/u, pressed: false })).toHaveCSS('outline-style', 'none');
  const value = page.getByRole('region', { name: 'Type', exact: true }).getByRole('button', { pressed: true });
  await expect(value).toHaveCSS('border-inline-start-width', '3px');
  await page
    .getByRole('row')
    .filter({ has: page.locator('time') })
    .first()
    .click();
  await expect(page.getByRole('row', { selected: true })).toHaveCSS('border-inline-start-width', '6px');
  const pages = page.getByRole('navigation', { name: 'Pages' });
  const lines = async (name: string) => {
    const link = pages.getByRole('link', { name });
    return [await style(link, 'border-top-color'), await style(link, 'border-bottom-color')] as const;
  };
  const [top, bottom] = await lines('Activity');
  expect(bottom).not.toBe(top);
  expect(await lines('Organization')).toEqual([top, top]);
});
