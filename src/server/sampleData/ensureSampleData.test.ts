import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestApi, signAs, type TestApi } from '../embeddedApi/createTestApi.ts';
import { openTestStoreMs } from '../store/openTestStore.ts';
import { ensureSampleData } from './ensureSampleData.ts';
import { generateActivities } from './generateActivities.ts';
import { sampleAdminKey, sampleKeys } from './sampleKeys.ts';
import { sampleOrganization } from './sampleOrganization.ts';

let api: TestApi;
const firstStartMs = Date.parse('2026-11-25T11:25:00Z');

beforeAll(async () => {
  api = await createTestApi();
}, openTestStoreMs);
afterAll(async () => api.store.close());

test('a start that is killed half-way is completed by the next one, days later, as if nothing had happened', async () => {
  const written: number[] = [];
  const killed = ensureSampleData(api.store, {
    activities: 5000,
    now: () => firstStartMs,
    onProgress: (count) => {
      written.push(count);
      if (count >= 4000) throw new Error('killed');
    },
  });
  await expect(killed).rejects.toThrow('killed');
  const options = { activities: 9999, now: () => firstStartMs + 3 * 86_400_000 };
  const organizationId = sampleOrganization.id;
  expect(await ensureSampleData(api.store, options)).toEqual({
    organizationId,
    activities: 5000,
    outcome: 'completed',
  });
  expect(written).toEqual([2000, 4000]);
  expect(await ensureSampleData(api.store, options)).toEqual({ organizationId, activities: 5000, outcome: 'found' });

  const endMs = Date.parse('2026-11-25T11:00:00Z');
  const expected = [...generateActivities({ organizationId, count: 5000, endMs })].map(({ id }) => id).toReversed();
  const response = await api.send(`/v1/organizations/${organizationId}/activities`, {
    headers: { authorization: signAs({ keyId: sampleAdminKey.keyId, keySecret: sampleAdminKey.secret }) },
  });
  const { result } = JSON.parse(await response.text());
  expect(result.map(({ id }: { id: string }) => id)).toEqual(expected);
});

test('sample keys look like keys, differ in all that tells them apart, and stay the same on each machine', () => {
  for (const { keyId, secret } of sampleKeys) {
    expect(keyId).toMatch(/^[A-Za-z0-9]{20}$/u);
    expect(secret).toMatch(/^[0-9a-f]{48}$/u);
  }
  for (const texts of [
    sampleKeys.map(({ id }) => id),
    sampleKeys.map(({ keyId }) => keyId.slice(-4)),
    sampleKeys.map(({ secret }) => secret),
  ]) {
    expect(new Set(texts).size).toBe(sampleKeys.length);
  }
  // Written in the documentation: a change here breaks what people have noted down.
  expect(sampleKeys.slice(0, 2).map(({ keyId }) => keyId)).toEqual(['sampleAdmin0000034fe', 'sampleDeveloper02e80']);
});
