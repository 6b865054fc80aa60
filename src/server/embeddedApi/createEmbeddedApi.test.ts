import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestStoreMs } from '../store/openTestStore.ts';
import { createEmbeddedApi } from './createEmbeddedApi.ts';
import { createTestApi, signAs, type TestApi } from './createTestApi.ts';

let api: TestApi;
let organizationId: string;
let key: (name: string) => ReturnType<Awaited<ReturnType<TestApi['organize']>>['key']>;
const office = [{ source: '198.51.100.0/24' }, { source: '2001:db8:7::/48' }];

beforeAll(async () => {
  api = await createTestApi();
  const organization = await api.organize({
    keys: [
      { name: 'admin', role: 'admin' },
      { name: 'developer', role: 'developer' },
      { name: 'owner', role: 'custom-admin' },
      { name: 'auditor', role: 'custom', deprecatedRoles: ['admin'] },
      { name: 'disabled', role: 'admin', state: 'disabled' },
      { name: 'expiring', role: 'admin', expireAt: '2026-11-24T13:00:00Z' },
      { name: 'office', role: 'admin', ipAccessList: office },
      { name: 'limited', role: 'admin', rateLimit: { limit: 2, windowSeconds: 5 } },
    ],
    extra: { enableCoreDumps: true },
    services: [{ name: 'prod', region: 'eu-central-1' }],
  });
  organizationId = organization.id;
  key = organization.key;
}, openTestStoreMs);
afterAll(async () => api.store.close());

const errorOf = (answer: { body: unknown }) => answer.body;
const own = (rest = '') => `/v1/organizations/${organizationId}${rest}`;

describe('a key', () => {
  test('opens its organization, whatever the case of the scheme', async () => {
    const answer = await api.call(key('admin'), '/v1/organizations');
    const organization = { id: organizationId, createdAt: '2026-11-24T12:00:00Z', name: 'Acme', enableCoreDumps: true };
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ result: [organization], requestId: answer.headers.get('x-request-id'), status: 200 });
    const authorization = signAs(key('admin')).replace('Basic', 'BASIC');
    expect((await api.send(own(), { headers: { authorization } })).status).toBe(200);
  });

  test.each([
    ['no header', undefined],
    ['another scheme', 'Bearer abc'],
    ['no colon', `Basic ${btoa('abc')}`],
    ['an unknown key id', `Basic ${btoa('nobody:secret')}`],
    ['a key id that no database can hold', `Basic ${btoa('a\0b:secret')}`],
  ])('is needed: %s gives 401', async (_title, authorization) => {
    const response = await api.send('/v1/organizations', authorization ? { headers: { authorization } } : {});
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ status: 401, error: expect.stringMatching(/^UNAUTHORIZED: /u) });
    expect(response.headers.has('www-authenticate')).toBe(false);
  });

  test('with a wrong secret says nothing of the state of the key', async () => {
    const answer = await api.call({ ...key('disabled'), keySecret: 'wrong' }, '/v1/organizations');
    expect(errorOf(answer)).toMatchObject({ status: 401, error: 'UNAUTHORIZED: Key id or key secret is wrong' });
  });

  test('that is disabled or expired says so', async () => {
    const disabled = await api.call(key('disabled'), '/v1/organizations');
    expect(errorOf(disabled)).toMatchObject({ status: 401, error: 'UNAUTHORIZED: Key is disabled' });
    expect((await api.call(key('expiring'), '/v1/organizations')).status).toBe(200);
    const before = api.clock.ms;
    api.clock.ms = Date.parse('2026-11-24T13:00:00Z');
    const expired = await api.call(key('expiring'), '/v1/organizations');
    api.clock.ms = before;
    expect(errorOf(expired)).toMatchObject({ status: 401, error: 'UNAUTHORIZED: Key is not active' });
  });

  test('works from the addresses of its list only', async () => {
    for (const address of ['198.51.100.77', '2001:db8:7:1::5', '::ffff:198.51.100.1']) {
      expect((await api.call(key('office'), '/v1/organizations', {}, address)).status).toBe(200);
    }
    for (const address of ['203.0.113.1', '2001:db8:8::5', '::1', 'unknown']) {
      expect((await api.call(key('office'), '/v1/organizations', {}, address)).status).toBe(403);
    }
  });

  test('reads and writes no organization but its own, and learns not which exist', async () => {
    const other = await api.organize();
    const paths = ['', '/activities', '/activities/abc', '/keys', '/roles', '/services'];
    for (const id of [other.id, '00000000-0000-4000-8000-000000000000']) {
      for (const path of paths) {
        const answer = await api.call(key('admin'), `/v1/organizations/${id}${path}`);
        expect(errorOf(answer)).toMatchObject({
          status: 403,
          error: 'FORBIDDEN: The key does not belong to this organization',
        });
      }
      const init = { method: 'PATCH', body: '{"name":"Stolen"}', headers: { 'content-type': 'application/json' } };
      expect((await api.call(key('admin'), `/v1/organizations/${id}`, init)).status).toBe(403);
    }
    expect((await api.call(other.key('admin'), `/v1/organizations/${other.id}`)).text).toContain('"name":"Acme"');
  });
});

describe('the role of a key', () => {
  test('shows in the list of keys, which tells nothing secret and when a key was used', async () => {
    const answer = await api.call(key('developer'), own('/keys'));
    expect(answer.text).not.toContain(key('admin').keySecret);
    expect(answer.text).not.toContain(key('admin').keyId);
    const { id, keySuffix } = key('admin');
    expect(answer.body).toMatchObject({
      result: expect.arrayContaining([
        expect.objectContaining({
          id,
          keySuffix,
          name: 'admin',
          state: 'enabled',
          roles: ['admin'],
          assignedRoles: [{ roleId: expect.any(String), roleName: 'Admin', roleType: 'system' }],
          expireAt: null,
          usedAt: '2026-11-24T12:00:00Z',
          ipAccessList: [{ source: '0.0.0.0/0', description: 'Anywhere' }],
        }),
        expect.objectContaining({ name: 'auditor', roles: ['admin'], keySuffix: key('auditor').keyId.slice(-4) }),
      ]),
    });
  });

  test.each([
    ['admin', 200, 200],
    ['owner', 200, 200],
    ['developer', 200, 403],
    ['auditor', 403, 403],
  ])('%s: keys %i, roles and PATCH %i', async (name, keys, manage) => {
    expect((await api.call(key(name), own('/keys'))).status).toBe(keys);
    const roles = await api.call(key(name), own('/roles'));
    expect(roles.status).toBe(manage);
    const missing = 'FORBIDDEN: The key needs the permission control-plane:organization:manage';
    expect(roles.text).toContain(manage === 403 ? missing : '"name":"Platform owner"');
    const check = { method: 'PATCH', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await api.call(key(name), own(), check)).status).toBe(manage);
  });

  test('is not in whoami, which knows the key and its organization', async () => {
    const { body } = await api.call(key('admin'), '/v1/whoami');
    expect(body).toMatchObject({
      result: { actorType: 'apiKey', keyId: key('admin').id, name: 'admin', organizationId },
    });
  });

  test('services have names', async () => {
    const { body } = await api.call(key('auditor'), own('/services'));
    expect(body).toMatchObject({ result: [{ id: expect.any(String), name: 'prod', region: 'eu-central-1' }] });
  });
});

describe('a request that cannot be', () => {
  test.each([
    ['GET', '/v1/nothing', 404, 'NOT_FOUND: There is no such call'],
    ['GET', '/v2/organizations', 404, 'NOT_FOUND: There is no such call'],
    ['GET', '/v1/organizations/abc', 400, 'BAD_REQUEST: The organization id is not a UUID'],
    ['GET', '/v1/organizations?region=eu', 400, 'BAD_REQUEST: Unknown parameter: region'],
    ['GET', '/v1/organizations/%E0%A4%A', 400, 'BAD_REQUEST: The path is not valid'],
    ['DELETE', '/v1/organizations', 405, 'METHOD_NOT_ALLOWED: DELETE is not possible here'],
  ])('%s %s answers %i', async (method, path, status, error) => {
    const answer = await api.call(key('admin'), path, { method });
    expect(answer.body).toEqual({ status, error, requestId: answer.headers.get('x-request-id') });
    expect(answer.headers.get('allow')).toBe(status === 405 ? 'GET, HEAD' : null);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const answer = await api.call(key('admin'), own('/activities'), { method: 'HEAD' });
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([
      200,
      '',
      'application/json; charset=utf-8',
    ]);
  });

  test('a fault of ours is 500 with a request id, and its cause goes to the operator only', async () => {
    const seen: unknown[] = [];
    const database = { ...api.store.database, query: async () => Promise.reject(new Error('disk full')) };
    const broken = createEmbeddedApi({
      store: { ...api.store, database },
      rateLimit: { limit: 10, windowSeconds: 10 },
      onError: (error) => seen.push(error),
    });
    const request = new Request('http://localhost/v1/organizations', {
      headers: { authorization: signAs(key('admin')) },
    });
    const response = await broken.fetch(request, { address: '::1' });
    expect(await response.json()).toMatchObject({
      status: 500,
      error: 'INTERNAL_SERVER_ERROR: Something went wrong on the server',
    });
    expect(seen).toEqual([new Error('disk full')]);
  });
});

describe('the limit of requests', () => {
  test('is counted for each key in fixed windows, with its headers on every answer', async () => {
    const answers = [];
    for (const path of ['/v1/organizations', '/v1/nothing', '/v1/organizations']) {
      answers.push(await api.call(key('limited'), path));
    }
    expect(answers.map(({ status, headers }) => [status, headers.get('x-ratelimit-remaining')])).toEqual([
      [200, '1'],
      [404, '0'],
      [429, '0'],
    ]);
    api.clock.ms += 3500;
    const { headers, body } = await api.call(key('limited'), '/v1/organizations');
    expect(body).toMatchObject({ status: 429, error: 'TOO_MANY_REQUESTS: Too many requests' });
    expect(headers.get('x-ratelimit-limit')).toBe('2');
    expect(headers.get('x-ratelimit-reset')).toBe('1.500');
    expect(headers.get('x-ratelimit-policy')).toBe('2;w=5;comment="fixed window"');
    expect(headers.get('retry-after')).toBe('2');
    api.clock.ms += 1500;
    expect((await api.call(key('limited'), '/v1/organizations')).status).toBe(200);
  });

  test('is counted for each address without a key, so that secrets cannot be tried at will', async () => {
    const strict = await createTestApi({ store: api.store, rateLimit: { limit: 2, windowSeconds: 10 } });
    const guess = async (address: string) => (await strict.send('/v1/organizations', {}, address)).status;
    expect([await guess('::1'), await guess('::1'), await guess('::1'), await guess('::2')]).toEqual([
      401, 401, 429, 401,
    ]);
    expect((await strict.call(key('admin'), '/v1/organizations', {}, '::1')).status).toBe(200);
  });
});
