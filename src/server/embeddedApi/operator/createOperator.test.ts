import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestStoreMs } from '../../store/openTestStore.ts';
import { createEmbeddedApi } from '../createEmbeddedApi.ts';
import { createTestApi, type TestApi } from '../createTestApi.ts';

const token = 'this is the token of the operator';
let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ operatorToken: token });
}, openTestStoreMs);
afterAll(async () => api.store.close());

async function post(
  body: unknown,
  authorization = `Bearer ${token}`,
  from: Pick<TestApi, 'send'> = api,
): Promise<Response> {
  const headers = { authorization, 'content-type': 'application/json' };
  return from.send('/operator/organizations', { method: 'POST', headers, body: JSON.stringify(body) });
}

describe("the operator's call", () => {
  test('does not exist without a token, and wants a long one', async () => {
    const { store } = api;
    const rateLimit = { limit: 10, windowSeconds: 10 };
    const closed = createEmbeddedApi({ store, rateLimit });
    const send: TestApi['send'] = async (path, init) =>
      closed.fetch(new Request(new URL(path, 'http://localhost'), init), { address: '::1' });
    expect((await post({ name: 'Acme', keys: [] }, `Bearer ${token}`, { send })).status).toBe(404);
    expect(() => createEmbeddedApi({ store, rateLimit, operatorToken: 'x'.repeat(31) })).toThrow(/32 characters/u);
  });

  test.each([[''], ['Bearer wrong'], [`Basic ${btoa(`operator:${token}`)}`], [`Bearer ${token}x`]])(
    'refuses %s',
    async (authorization) => {
      expect((await post({ name: 'Acme', keys: [] }, authorization)).status).toBe(401);
    },
  );

  test('makes an organization with what was asked for', async () => {
    const response = await post({
      name: ' Acme ',
      createdAt: '2025-01-02T03:04:05',
      keys: [{ name: 'a', role: 'custom', assignedRoles: [{ roleName: 'Viewer' }], expireAt: null }],
      services: [{ name: 'prod' }],
      activities: [{ type: 'user_login' }, { id: 'x', createdAt: '2025-02-01T00:00:00Z' }],
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      organization: { id: expect.any(String), createdAt: '2025-01-02T03:04:05Z', name: 'Acme' },
      keys: [
        {
          id: expect.any(String),
          name: 'a',
          role: 'custom',
          keyId: expect.stringMatching(/^[A-Z2-9]{20}$/u),
          keySecret: expect.stringMatching(/^[A-Z2-9]{48}$/u),
          keySuffix: expect.stringMatching(/^[A-Z2-9]{4}$/u),
        },
      ],
      services: [{ id: expect.any(String), name: 'prod' }],
    });
  });

  test('fills an organization with as much of the sample story as it is told to', async () => {
    const organization = await api.organize({ activities: 300 });
    const path = `/v1/organizations/${organization.id}`;
    const { text } = await api.call(organization.key('admin'), `${path}/activities`);
    expect(JSON.parse(text).result).toHaveLength(300);
    const services = await api.call(organization.key('admin'), `${path}/services`);
    expect(services.text).toContain('"prod-analytics"');
  });

  test.each([
    [{ keys: [] }, 'name: '],
    [{ name: ' ', keys: [] }, 'name: '],
    [{ name: 'a', keys: [{ name: 'a', role: 'owner' }] }, 'keys.0.role: '],
    [{ name: 'a', keys: [{ name: 'a', role: 'admin', fault: 'nothing' }] }, 'keys.0.fault: not a fault'],
    [
      { name: 'a', keys: [{ name: 'a', role: 'admin', ipAccessList: [{ source: '1.2.3.4/33' }] }] },
      'keys.0.ipAccessList',
    ],
    [{ name: 'a', keys: [], activities: [{ createdAt: 'yesterday' }] }, 'activities'],
    [{ name: 'a', keys: [], surprise: 1 }, ''],
  ])('refuses %j and says where', async (body, where) => {
    const response = await post(body);
    expect(await response.json()).toMatchObject({
      status: 400,
      error: expect.stringContaining(`BAD_REQUEST: ${where}`),
    });
  });
});
