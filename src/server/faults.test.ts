import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestApi, signAs, type TestAnswer, type TestApi } from './embeddedApi/createTestApi.ts';
import { damagedRows } from './embeddedApi/faults/damagePieces.ts';
import { faultNames, type FaultName } from './faults.ts';
import { openTestStoreMs } from './store/openTestStore.ts';

let api: TestApi;
let organization: Awaited<ReturnType<TestApi['organize']>>;
const waits: number[] = [];

beforeAll(async () => {
  api = await createTestApi({
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
  });
  const keys = [
    { name: 'right', role: 'admin' },
    ...faultNames.map((fault) => ({ name: fault, role: 'admin', fault })),
  ];
  organization = await api.organize({ keys, activities: 600 });
}, openTestStoreMs);
afterAll(async () => api.store.close());

async function call(name: FaultName | 'right', path = '/activities', init: RequestInit = {}): Promise<TestAnswer> {
  return api.call(organization.key(name), `/v1/organizations/${organization.id}${path}`, init);
}

async function rename(name: FaultName | 'right', newName: string): Promise<TestAnswer> {
  const headers = { 'content-type': 'application/json' };
  return call(name, '', { method: 'PATCH', body: JSON.stringify({ name: newName }), headers });
}

/** Reads a list as far as it comes. */
async function readBrokenList(name: FaultName): Promise<{ text: string; ending: string }> {
  const response = await api.send(`/v1/organizations/${organization.id}/activities`, {
    headers: { authorization: signAs(organization.key(name)) },
  });
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const piece of response.body ?? []) text += decoder.decode(piece, { stream: true });
    return { text, ending: 'end' };
  } catch {
    return { text, ending: 'broken' };
  }
}

test('a slow key waits before each answer, and its list comes in ever larger pieces with pauses', async () => {
  waits.length = 0;
  expect((await call('slow', '')).status).toBe(200);
  expect(waits).toEqual([2000]);
  waits.length = 0;
  const { text } = await call('slow');
  expect(withoutRequestId(text)).toBe(withoutRequestId((await call('right')).text));
  expect(waits.length).toBeGreaterThan(3);
  expect(new Set(waits)).toEqual(new Set([500]));
});

test('a limited key gets three answers and then 429', async () => {
  const statuses = [];
  for (let request = 0; request < 4; request += 1) statuses.push((await call('rateLimited', '')).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test('a proxy answers with HTML, an empty body or problem details', async () => {
  const html = await call('proxyHtml');
  expect([html.status, html.headers.get('content-type')]).toEqual([502, 'text/html']);
  const empty = await call('emptyBody');
  expect([empty.status, empty.text]).toEqual([200, '']);
  const problem = await call('problemJson');
  expect(problem.headers.get('content-type')).toBe('application/problem+json');
  expect(problem.body).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    detail: 'The activities could not be read in time.',
  });
});

test.each([
  ['cutBody', 'broken'],
  ['shortBody', 'end'],
] as const)('%s stops in the middle of a row: %s', async (fault, expected) => {
  const whole = (await call('right')).text;
  waits.length = 0;
  const { text, ending } = await readBrokenList(fault);
  expect(waits).toEqual(fault === 'cutBody' ? [1000] : []);
  expect(ending).toBe(expected);
  expect(whole.startsWith(text)).toBe(true);
  expect(text).toMatch(/"ty$/u);
});

test('damaged rows stand among all the good ones', async () => {
  const { result } = JSON.parse((await call('damagedRows')).text);
  const right = JSON.parse((await call('right')).text).result;
  expect(result).toEqual([...right.slice(0, 200), ...damagedRows, ...right.slice(200)]);
  const empty = await api.organize({ keys: [{ name: 'key', role: 'admin', fault: 'damagedRows' }] });
  const answer = await api.call(empty.key('key'), `/v1/organizations/${empty.id}/activities`);
  expect(answer.body).toMatchObject({ result: damagedRows });
});

test('an unavailable list is there at the third try', async () => {
  const answers = [
    await call('unavailableThenFine'),
    await call('unavailableThenFine'),
    await call('unavailableThenFine'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 200]);
  expect(answers[0]?.headers.get('retry-after')).toBe('1');
});

test('activities can be none or refused', async () => {
  expect((await call('emptyActivities')).body).toMatchObject({ result: [], status: 200 });
  expect((await call('emptyActivities', '/activities/abc')).status).toBe(404);
  expect((await call('refusedActivities')).body).toMatchObject({
    status: 403,
    error: 'FORBIDDEN: The key needs the permission control-plane:organization:view-activities',
  });
});

test('a rename fails and does nothing, or is done and its answer lost', async () => {
  expect((await rename('renameFails', 'Never')).body).toMatchObject({ status: 500, requestId: expect.any(String) });
  expect((await call('right', '')).body).toMatchObject({ result: { name: 'Acme' } });
  await expect(rename('renameAnswerLost', 'Done')).rejects.toThrow('breaks');
  expect((await call('right', '')).body).toMatchObject({ result: { name: 'Done' } });
  expect((await rename('right', 'Acme')).status).toBe(200);
});

test('a server of the first five calls knows no roles', async () => {
  const statuses = [];
  for (const path of ['/keys', '/roles', '/services', '', '/activities']) {
    statuses.push((await call('noRoleCalls', path)).status);
  }
  const whoami = await api.call(organization.key('noRoleCalls'), '/v1/whoami');
  expect([...statuses, whoami.status]).toEqual([404, 404, 404, 200, 200, 404]);
});

test('answers without the envelope are the results of those with it', async () => {
  const paths = ['', '/activities', '/keys', '/services'];
  for (const path of paths) {
    const { result } = JSON.parse((await call('right', path)).text);
    expect(JSON.parse((await call('bareObjects', path)).text)).toEqual(result);
  }
});

test('every fault is harmless where it does not belong', async () => {
  const right = (await call('right', '')).body;
  const spoiled = [];
  for (const fault of faultNames) {
    const { body } = await call(fault, '');
    if (withoutRequestId(JSON.stringify(body)) !== withoutRequestId(JSON.stringify(right))) spoiled.push(fault);
  }
  // The one has used up its limit in the test above.
  expect(spoiled).toEqual(['rateLimited', 'bareObjects']);
});

function withoutRequestId(text: string): string {
  return text.replace(/"requestId":"[^"]*"/u, '');
}
