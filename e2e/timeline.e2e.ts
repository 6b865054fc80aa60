import type { Locator, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

const listOf = (organizationId: string, query = ''): string => `/organizations/${organizationId}/activities${query}`;
const timelineOf = (page: Page): Locator => page.getByRole('region', { name: 'Timeline', exact: true });
const sliderOf = (page: Page): Locator => page.getByRole('slider', { name: 'Bars of the timeline' });
const countOf = (page: Page, text: RegExp): Locator => page.getByText(text).filter({ hasText: 'all read' });

/** The weekend on which the clock of Berlin is put back (25 October 2026, 01:00 UTC). */
const firstMs = Date.parse('2026-10-24T00:00:00Z');

/** 144 activities from there on. */
const activitiesEvery = (stepMs: number) =>
  Array.from({ length: 144 }, (_, index) => ({
    id: `activity-${index}`,
    type: index % 5 === 0 ? 'service_start' : 'organization_update_name',
    actorType: ['user', 'user', 'api', 'system'][index % 4] ?? 'user',
    actorId: `actor-${index % 3}`,
    actorDetails: `person${index % 3}@example.com`,
    createdAt: new Date(firstMs + index * stepMs).toISOString(),
  }));

/**
 * Two an hour over the weekend; and a month of them, so that the table of their bars does not fit into its box. Without an end in the
 * query the bars go on to the day of the test, and are of longer times from year to year.
 */
const weekend = activitiesEvery(1_800_000);
const month = activitiesEvery(18_000_000);

/** The numbers of a column of the table, its footer last. */
async function numbersOf(table: Locator, column: number): Promise<number[]> {
  const cells = await table.getByRole('row').locator(`:is(td, th):nth-child(${column})`).allInnerTexts();
  return cells.slice(1).map((text) => Number(text.replaceAll(',', '')));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

test('the bars, the hours of the week, the count and the rows are of the same activities', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: weekend });
  await signIn(keys[0], listOf(organization.id, '?actorType=user&actorType=api'));
  const wanted = weekend.filter(({ actorType }) => actorType !== 'system');
  await expect(countOf(page, /^108 of 144 activities/u)).toBeVisible();
  expect(wanted).toHaveLength(108);
  await expect(page.getByRole('grid', { name: 'Activities' })).toHaveAttribute('aria-rowcount', String(108 + 4));

  await page.getByRole('button', { name: 'Show the timeline as a table' }).click();
  const bars = page.getByRole('region', { name: 'Timeline as a table' });
  // The bars are counted after the list.
  await expect.poll(async () => (await numbersOf(bars, 2)).at(-1)).toBe(108);
  const together = await numbersOf(bars, 2);
  expect(sum(together.slice(0, -1))).toBe(108);
  expect((await numbersOf(bars, 3)).at(-1)).toBe(weekend.filter(({ actorType }) => actorType === 'api').length);
  expect((await numbersOf(bars, 4)).at(-1)).toBe(weekend.filter(({ actorType }) => actorType === 'user').length);

  // Where there is no room for both, the hours take the place of the bars.
  const toHours = page.getByRole('button', { name: 'Show the hours of the week' });
  if (await toHours.isVisible()) await toHours.click();
  const hours = page.getByRole('region', { name: 'Hours of the week as a table' });
  const columnsOf = async () => Promise.all([2, 3, 4, 5, 6, 7, 8].map(async (column) => numbersOf(hours, column)));
  await expect.poll(async () => sum((await columnsOf()).flat())).toBe(108);
  // Four half hours between two and three on the Sunday on which the clock shows them twice, one of them of the system.
  expect((await columnsOf())[6]?.[2]).toBe(3);
});

test('the keyboard selects bars, zooms in, and steps back and forward through the ranges', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: weekend });
  await signIn(keys[0], listOf(organization.id, '?q=before:2026-10-28'));
  const slider = sliderOf(page);
  await expect(countOf(page, /^144 activities/u)).toBeVisible();
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^24 Oct 2026.*activit/u);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const selected = (await slider.getAttribute('aria-valuetext')) ?? '';
  const count = /: (?<count>\d+) activities/u.exec(selected)?.groups?.['count'];
  expect(selected).toMatch(/^Selected: 24 Oct 2026/u);
  await page.keyboard.press('Enter');
  await expect(countOf(page, new RegExp(`^${count} of 144 activities`, 'u'))).toBeVisible();
  const zoomed = page.url();
  expect(decodeURIComponent(zoomed)).toMatch(/q=after:2026-10-24T\d\d:\d\d\+02:00\+before:/u);

  await page.keyboard.press('[');
  await expect(page).toHaveURL(/q=before(?::|%3A)2026-10-28$/u);
  await page.keyboard.press(']');
  await expect(page).toHaveURL(zoomed);
  await page.goBack();
  await expect(page).toHaveURL(/q=before(?::|%3A)2026-10-28$/u);
  await expect(countOf(page, /^144 activities/u)).toBeVisible();
});

test('dragging over bars narrows the list to their time, and all time brings everything back', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: weekend });
  await signIn(keys[0], listOf(organization.id, '?q=before:2026-10-28'));
  const slider = sliderOf(page);
  await expect(countOf(page, /^144 activities/u)).toBeVisible();
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the bars are not on the screen');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.25, y);
  await expect(timelineOf(page)).toContainText(/25 Oct 2026, .*activit/u);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
  await expect(slider).toHaveAttribute('aria-valuetext', /^Selected: /u);
  // The last step of the pointer may be drawn with the next frame.
  await page.evaluate(
    async () => new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const selected = /: (?<count>\d+) activities/u.exec((await slider.getAttribute('aria-valuetext')) ?? '');
  await page.mouse.up();
  await expect(countOf(page, new RegExp(`^${selected?.groups?.['count']} of 144`, 'u'))).toBeVisible();
  await timelineOf(page).getByRole('button', { name: 'All time', exact: true }).click();
  await expect(countOf(page, /^144 activities/u)).toBeVisible();
});

test('a click or Enter on a bar shows its part of the list, and takes nothing out of it', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: weekend });
  const query = '?q=before:2026-10-28';
  await signIn(keys[0], listOf(organization.id, query));
  const slider = sliderOf(page);
  const first = page
    .getByRole('row')
    .filter({ has: page.locator('time') })
    .filter({ hasText: '02:00:00' })
    .first();
  await expect(countOf(page, /^144 activities/u)).toBeVisible();
  await expect(page.getByRole('row', { name: /^Saturday,? 24 October/u })).toHaveCount(0);
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the bars are not on the screen');
  await page.mouse.click(box.x + 2, box.y + box.height / 2);
  // The oldest bar: the end of the list.
  await expect(first).toBeInViewport();
  await expect(countOf(page, /^144 activities/u)).toBeVisible();
  await slider.press('End');
  await slider.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: '23:30:00' }).first()).toBeInViewport();
  await expect(slider).toBeFocused();
  expect(new URL(page.url()).search).toBe(query);
});

test('a range that moves with the time stays so in the address, and one of my own is read on the clock of the zone', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: weekend });
  await signIn(keys[0], listOf(organization.id));
  const timeline = timelineOf(page);
  await timeline.getByRole('button', { name: 'Time range: All time' }).click();
  // Safari draws an empty field as if it had a value: the present day.
  const from = page.getByRole('textbox', { name: 'From', exact: true });
  await expect(from).toHaveAccessibleDescription('Empty: no limit');
  await from.press('1');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(from).toHaveAccessibleDescription(/^A day, month, year, hour and minute are needed/u);
  await page.getByRole('button', { name: 'Last 90 days' }).click();
  await expect(page).toHaveURL(/q=last%3A90d$/u);
  await timeline.getByRole('button', { name: 'Time range: Last 90 days' }).click();

  await expect(from).not.toHaveAccessibleDescription('Empty: no limit');
  // Whole minutes: with seconds and their parts it would be cut off.
  await expect(from).toHaveValue(/T\d\d:\d\d$/u);
  const to = page.getByRole('textbox', { name: 'To (not included)' });
  await from.fill('2026-10-25T02:30');
  await page.getByRole('radio', { name: 'the second: 25 Oct 2026, 02:30 CET' }).check();
  await to.fill('2026-10-25T01:00');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('The end must be after the start.')).toBeVisible();
  await expect(to).toHaveValue('2026-10-25T01:00');
  await to.fill('2026-10-25T04:00');
  await page.getByRole('button', { name: 'Apply' }).click();
  // From 01:30 to 03:00 UTC are three half hours.
  await expect(countOf(page, /^3 of 144 activities/u)).toBeVisible();
  expect(decodeURIComponent(page.url())).toContain('after:2026-10-25T02:30+01:00+before:2026-10-25T04:00+01:00');
});

test('a day with a change of the clock says so, and a row tells its time in every form', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const same = { ...weekend[60], id: 'same-second', actorId: 'another', createdAt: '2026-10-25T06:00:00.400Z' };
  const { organization, keys } = await newWorkspace({ activities: [...weekend.slice(50, 70), same] });
  await signIn(keys[0], listOf(organization.id));
  await expect(
    page.getByRole('row', { name: /25 October 2026.*25 hours: the clock is put back from 03:00 to 02:00/u }),
  ).toBeVisible();
  const rows = page.getByRole('row', { name: /the same second as the activity/u });
  await expect(rows).toHaveCount(2);
  await rows.first().focus();
  await page.keyboard.press('t');
  const card = page.getByRole('region', { name: 'This time in other forms' });
  await expect(card).toContainText('2026-10-25T06:00:00.400Z');
  await expect(card).toContainText('1792908000.4');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('on a phone the line over the timeline tells of the bars, or of the hours of the week in their place', async ({
  page,
  openActivities,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openActivities({ activities: month });
  const timeline = timelineOf(page);
  await timeline.getByRole('button', { name: 'Show the timeline', exact: true }).click();
  await expect(timeline).toContainText(/Bars of .*in view/u);
  await timeline.getByRole('button', { name: 'Show the hours of the week' }).click();
  await expect(timeline).toContainText('Hours of the week: the stronger, the more');
  await expect(timeline).not.toContainText('Bars of');
});

for (const [width, scheme] of [
  [1440, 'light'],
  [390, 'dark'],
] as const) {
  test(`everything about time is accessible, ${width} px, ${scheme}`, async ({
    page,
    newWorkspace,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const { organization, keys } = await newWorkspace({ activities: month });
    await signIn(keys[0], listOf(organization.id, '?q=before:2026-11-24'));
    const timeline = timelineOf(page);
    const show = timeline.getByRole('button', { name: 'Show the timeline', exact: true });
    await expect(countOf(page, /^144 activities/u)).toBeVisible();
    // Where there is little room, it is closed at first.
    await expect(show.or(sliderOf(page))).toBeVisible();
    if (await show.isVisible()) await show.click();
    await expect(sliderOf(page)).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Show the timeline as a table' }).click();
    // Away from the button, whose tooltip stands outside of all landmarks.
    await page.mouse.move(1, 1);
    await expect(page.getByRole('tooltip')).toBeHidden();
    // It scrolls, and a box that scrolls must be reached by keyboard in every browser: axe looks at those that do.
    const table = timeline.getByRole('region', { name: 'Timeline as a table' });
    expect(await table.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeGreaterThan(13);
    await expectAccessible();
    // The tables scroll in their boxes, the page does not.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await timeline.getByRole('button', { name: /^Time range/u }).click();
    await expect(page.getByRole('dialog', { name: 'Time range' })).toBeVisible();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await timeline.getByRole('button', { name: /^Time zone/u }).click();
    await expect(page.getByRole('dialog', { name: 'Time zone' })).toBeVisible();
    await expectAccessible();
  });
}
