import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';
import { signIns } from './signIns.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

interface Point {
  x: number;
  y: number;
}

/** One finger that goes down at a point, moves to another frame by frame, rests there, so that nothing goes on by itself, and is lifted. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const shares = [...Array.from({ length: 10 }, (_, i) => (i + 1) / 10), ...Array.from({ length: 15 }, () => 1)];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (const share of shares) {
    const touchPoints = [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }];
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    await page.evaluate(async () => new Promise((resolve) => void requestAnimationFrame(resolve)));
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await devtools.detach();
}

test('a finger moves the list, opens an activity and selects bars', async ({ page, openActivities }) => {
  const activities = signIns(Date.parse('2026-05-04T12:00:00Z'), 120, 3_600_000);
  await openActivities({ activities }, '?q=before:2026-05-05');
  await expect(page.getByText('120 activities · all read')).toBeVisible();
  const first = rowsOf(page).filter({ hasText: 'person-0@' });
  await expect(first).toBeInViewport();
  await drag(page, { x: 150, y: 780 }, { x: 150, y: 500 });
  await expect(first).not.toBeInViewport();

  const open = rowsOf(page).filter({ hasText: 'person-4@' });
  const before = await open.boundingBox();
  await open.getByText('person-4@').tap();
  await expect(page.getByText('5 of 120', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).tap();
  await expect(open).toBeFocused();
  expect(await open.boundingBox()).toEqual(before);
  await open.getByText('person-4@').tap();
  await expect(page.getByText('5 of 120', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(open).toBeVisible();
  expect(await open.boundingBox()).toEqual(before);

  await page.getByRole('button', { name: 'Show the timeline' }).tap();
  const slider = page.getByRole('slider', { name: 'Bars of the timeline' });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the bars are not on the screen');
  const y = box.y + box.height / 2;
  await drag(page, { x: box.x + box.width * 0.25, y }, { x: box.x + box.width * 0.75, y });
  await expect(page.getByText(/^[1-9]\d of 120 activities/u)).toBeVisible();
});
