import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Download, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { rowsOf } from './rowsOf.ts';

/** What the tests look at in an activity of the sample. */
interface Activity {
  id: string;
  createdAt: string;
  type: string;
  actorType: string;
  actorDetails?: string;
  actorIpAddress?: string;
  change?: { added?: string[]; removed?: string[] };
}

const panelOf = (page: Page) => page.getByRole('region', { name: 'One activity' });
const facetOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const aroundOf = (page: Page) => panelOf(page).getByRole('region', { name: 'Around this' });

/** Goes to the activities of the sample as a newcomer does. @returns all of them, newest first, as the server sends them. */
async function openSample(page: Page): Promise<readonly Activity[]> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Try it as ADMIN' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByText('4,000 activities · all read')).toBeVisible();
  const { pathname } = new URL(page.url());
  const body = await page.evaluate(
    async (path) => (await fetch(path, { headers: { 'X-Dashboard': '1' } })).text(),
    `/v1${pathname}`,
  );
  const { result }: { result: Activity[] } = JSON.parse(body);
  return result;
}

/** The list shows exactly these, in this order: their number, and on the screen the first of them. */
async function expectRows(page: Page, activities: readonly Activity[]): Promise<void> {
  await expect(page.getByText(`${activities.length} of 4,000 activities · all read`)).toBeVisible();
  await expect(async () => {
    const ids = await rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));
    expect(ids.length).toBeGreaterThanOrEqual(Math.min(activities.length, 8));
    expect(ids).toEqual(activities.slice(0, ids.length).map(({ id }) => id));
  }).toPass({ timeout: 30_000 });
}

/** Equal rows are one line at first; evidence is read row by row. */
async function showEachRow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('checkbox', { name: 'Fold equal rows next to each other' }).uncheck();
  await page.keyboard.press('Escape');
}

/** What happened at most so many minutes before and after. */
const around = (all: readonly Activity[], { createdAt }: Activity, minutes: number): Activity[] =>
  all.filter((other) => Math.abs(Date.parse(other.createdAt) - Date.parse(createdAt)) <= minutes * 60_000);

const found = (activity: Activity | undefined): Activity => {
  if (activity === undefined) throw new Error('The sample does not tell this story any more');
  return activity;
};

test('who opened the IP access list of the production service, and when', async ({ page }) => {
  const all = await openSample(page);
  const opened = found(all.find(({ change }) => change?.added?.includes('0.0.0.0/0')));
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Network access' }).click();
  await facetOf(page, 'Service').getByRole('button', { name: 'Only prod-analytics' }).click();
  await page.keyboard.press('/');
  await page.keyboard.press('End');
  await page.keyboard.type(' 0.0.0.0/0');
  await expectRows(
    page,
    all.filter(({ change }) => [...(change?.added ?? []), ...(change?.removed ?? [])].includes('0.0.0.0/0')),
  );
  await expect(page.getByText(/, on prod-analytics, with “0\.0\.0\.0\/0”$/u)).toBeVisible();

  // The first of the two opened it, the other one closed it.
  await rowsOf(page).last().click();
  await expect(panelOf(page)).toContainText('noah.fischer@example.net changed the IP access list of prod-analytics');
  await expect(panelOf(page)).toContainText(/"added": \[\s*"0\.0\.0\.0\/0"\s*\]/u);
  await expect(panelOf(page)).toContainText(/16:42:19 UTC/u);
  await expect(panelOf(page).locator('time')).toHaveAttribute('datetime', new Date(opened.createdAt).toISOString());
  expect(page.url()).toContain(`/activities/${opened.id}?`);
});

test('all that support did, and what of it changed something', async ({ page }) => {
  const all = await openSample(page);
  const bySupport = all.filter(({ actorType }) => actorType === 'support');
  await page.keyboard.press('5');
  await expect(page.getByText('activities by support', { exact: true })).toBeVisible();
  await expectRows(page, bySupport);
  const type = facetOf(page, 'Type');
  await type.getByRole('button', { name: 'Hide user login', exact: true }).click();
  await type.getByRole('button', { name: 'Hide user logout', exact: true }).click();
  await expect(rowsOf(page)).toHaveText([/support@example\.net restarted prod-us to rotate its encryption key/u]);
  await expect(page.getByText('activities by support, except user login and user logout')).toBeVisible();
});

test('failed sign-ins before a success, and what came of it', async ({ page }) => {
  const all = await openSample(page);
  const failures = all.filter(({ type }) => type === 'user_login_failed');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Failed sign-ins' }).click();
  await expect(page.getByText(`${failures.length} of 4,000 activities · all read`)).toBeVisible();
  // An address that is not one of the offices, with many of them.
  await facetOf(page, 'IP address').getByRole('button', { name: 'Only 192.0.2.213' }).click();
  const stranger = failures.filter(({ actorIpAddress }) => actorIpAddress === '192.0.2.213');
  // Many in a row stand out as one line. Among those of everybody, the first of them may be off the screen on another day.
  await expect(page.getByRole('button', { name: /^Show equal activities: ×\d+ from/u }).first()).toBeVisible();
  await showEachRow(page);
  await expectRows(page, stranger);

  await rowsOf(page).first().click();
  const last = found(stranger[0]);
  const fromThere = around(all, last, 15).filter(({ actorIpAddress }) => actorIpAddress === '192.0.2.213');
  await aroundOf(page)
    .getByRole('button', { name: `${fromThere.length} same IP address, ± 15 min` })
    .click();
  await expectRows(page, fromThere);
  const times = await rowsOf(page).allInnerTexts();
  const success = times.findIndex((text) => text.includes('ethan.brooks@example.com signed in'));
  expect(times[success + 1]).toContain('ethan.brooks@example.com failed to sign in');
  // What the stranger did next: a key, and with the key a way in.
  expect(times.slice(0, success).join('\n')).toMatch(
    /backup-sync changed the IP access list of prod-us[\s\S]*ethan\.brooks@example\.com created/u,
  );
});

test('what happened a quarter of an hour around an incident, handed over as evidence', async ({ page }) => {
  const all = await openSample(page);
  const incident = found(
    all.find(({ type, actorDetails }) => type === 'service_update_ip_access_list' && actorDetails === 'backup-sync'),
  );
  await showEachRow(page);
  await page.getByRole('combobox', { name: 'Filter' }).fill('actor:backup-sync access list');
  await expectRows(page, [incident]);
  await rowsOf(page).first().click();
  const expected = around(all, incident, 15);
  expect(expected.length).toBeGreaterThan(5);
  await aroundOf(page)
    .getByRole('button', { name: `${expected.length} by anyone, ± 15 min` })
    .click();
  await expectRows(page, expected);

  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Export activities' });
  await dialog.getByRole('radio', { name: 'NDJSON' }).check();
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await dialog.getByRole('button', { name: `Export ${expected.length} activities` }).click();
  await expect.poll(() => downloads.length).toBe(2);
  const files = await Promise.all(
    downloads.map(async (download) => ({
      name: download.suggestedFilename(),
      bytes: await readFile(await download.path()),
    })),
  );
  const evidence = files.find(({ name }) => name.endsWith('.ndjson'));
  const manifest = files.find(({ name }) => name.endsWith('.manifest.json'));
  if (evidence === undefined || manifest === undefined) throw new Error('A file and its manifest were awaited');

  // What the receiver does: hash the file, and compare.
  const sha256 = createHash('sha256').update(evidence.bytes).digest('hex');
  const stated: { file: Record<string, unknown>; query: { url: string } } = JSON.parse(manifest.bytes.toString('utf8'));
  expect(stated).toMatchObject({
    file: { name: evidence.name, activities: expected.length, sizeBytes: evidence.bytes.length, sha256 },
    counts: { inLog: 4000, exported: expected.length, damagedAmongExported: 0 },
    completeness: { state: 'complete', remarks: [] },
  });
  await expect(dialog.getByText(sha256, { exact: true })).toBeVisible();
  const lines = evidence.bytes.toString('utf8').trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(expected);
  // And opens the address in the manifest: the same rows again.
  await page.goto(stated.query.url);
  await expectRows(page, expected);
});
