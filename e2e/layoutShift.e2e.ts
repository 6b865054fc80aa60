import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';

/** Few values of everything: less than the page would guess. */
const activities = Array.from({ length: 30 }, (_, i) => ({
  id: `s${i}`,
  createdAt: `2026-05-04T09:${String(59 - i)}:00Z`,
  type: ['user_login', 'key_create'][i % 2],
  actorType: 'user',
  actorDetails: `person-${i % 3}@example.com`,
  actorIpAddress: '203.0.113.7',
}));

/** What moved, and by how much as browsers measure it: the part of the window times the part of its height. */
interface Shift {
  value: number;
  moved: string[];
}

/** The name of the organization and the role of the key move their neighbours in the bar by some pixels; a facet that moves makes 0.01. */
const most = 0.003;

for (const [screen, viewport] of Object.entries({
  'wide screen': { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
})) {
  test(`nothing moves on a ${screen} while the list is read and the counts come`, async ({
    page,
    newWorkspace,
    signIn,
  }) => {
    await page.setViewportSize(viewport);
    await noteShifts(page);
    const { organization, keys } = await newWorkspace({ keys: [{ fault: 'slow' }], activities });
    await signIn(keys[0], `/organizations/${organization.id}/activities`);
    await expect(page.getByText('30 activities · all read')).toBeVisible();
    // Loaded anew, without a click before it: what a click moves is left out of account.
    await page.reload();
    await expect(page.getByText('30 activities · all read')).toBeVisible();
    await expect(page.getByRole('button', { name: 'All 30', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hide idle, awaken and running (0)' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Key ….*ADMIN$/u })).toBeVisible();
    if (viewport.width > 1000) await expect(page.getByRole('button', { name: '203.0.113.7 30' })).toBeVisible();
    const shifts = await page.evaluate(() => ('shifts' in window ? window.shifts : undefined));
    expect(sumOf(shifts), JSON.stringify(shifts)).toBeLessThan(most);
  });
}

for (const [screen, viewport] of Object.entries({
  'wide screen': { width: 1440, height: 900 },
  tablet: { width: 820, height: 1100 },
  phone: { width: 390, height: 844 },
  'small phone': { width: 320, height: 640 },
})) {
  test(`the list stays to a fraction of a pixel on a ${screen} while the page is drawn part by part`, async ({
    page,
    openActivities,
  }) => {
    await page.setViewportSize(viewport);
    await openActivities({ activities });
    await expect(page.getByText('30 activities · all read')).toBeVisible();
    // Browsers do not count what moves less than three pixels as a shift; who reads along with a glass sees it.
    await page.evaluate(() => {
      const tops = new Set<number>();
      Object.assign(window, { tops });
      new MutationObserver(() => {
        const row = document.querySelector('[data-id]');
        if (row !== null) tops.add(row.getBoundingClientRect().top);
      }).observe(document.body, { childList: true, subtree: true });
    });
    // The rows are known, and drawn before the other parts are.
    const throttled = await page.context().newCDPSession(page);
    await throttled.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
    await page.getByRole('link', { name: 'Activity', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Hide idle, awaken and running (0)' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'All 30', exact: true })).toBeVisible();
    if (viewport.width > 1000) await expect(page.getByRole('button', { name: '203.0.113.7 30' })).toBeVisible();
    const tops = await page.evaluate(() => ('tops' in window && window.tops instanceof Set ? [...window.tops] : []));
    expect(tops, JSON.stringify(tops)).toHaveLength(1);
  });
}

test('nothing moves on a tablet when an activity is closed and the list is back', async ({ page, openActivities }) => {
  await page.setViewportSize({ width: 820, height: 1100 });
  await noteShifts(page);
  await openActivities({ activities });
  await expect(page.getByRole('slider', { name: 'Bars of the timeline' })).toBeVisible();
  await rowsOf(page).nth(3).click();
  await expect(page.getByText('4 of 30', { exact: true })).toBeVisible();
  await page.evaluate('shifts.length = 0');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(rowsOf(page).nth(3)).toBeFocused();
  await expect(page.getByRole('slider', { name: 'Bars of the timeline' })).toBeVisible();
  const shifts = await page.evaluate(() => ('shifts' in window ? window.shifts : undefined));
  expect(sumOf(shifts), JSON.stringify(shifts)).toBeLessThan(most);
});

/** Has the page note in `shifts` what moves, from its start on. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('value' in entry && 'sources' in entry && Array.isArray(entry.sources))) continue;
        const sources: { node: Node | null }[] = entry.sources;
        const moved = sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? 'what is gone');
        shifts.push({ value: Number(entry.value), moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function sumOf(shifts: unknown): number {
  if (!Array.isArray(shifts)) throw new Error('nothing was measured');
  const measured: Shift[] = shifts;
  return measured.reduce((sum, { value }) => sum + value, 0);
}
