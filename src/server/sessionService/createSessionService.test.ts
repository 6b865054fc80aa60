import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { cookieOf, createTestApp, pageHeaders } from '../testing/createTestApp.ts';

const key = { keyId: 'id-x7Q2', keySecret: 'top secret' };
const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('signing in', () => {
  it('checks the key with the API and answers with the state and a sealed cookie', async () => {
    const app = createTestApp({ apiOrigin: 'https://api.example.com' });
    const response = await app.call('POST', '/session', { body: key });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      signedIn: true,
      keySuffix: 'x7Q2',
      sample: false,
      apiOrigin: 'https://api.example.com',
      expiresAt: '2026-11-24T21:00:00.000Z',
      idleExpiresAt: '2026-11-24T09:30:00.000Z',
    });
    expect(response.headers.get('set-cookie')).toMatch(
      /^dashboard-session-4173=[\w-]{100,}; Path=\/; Max-Age=1800; HttpOnly; SameSite=Strict$/u,
    );
    expect(app.sent).toMatchObject([{ method: 'GET', path: '/v1/organizations', clientAddress: '127.0.0.1' }]);
    expect(app.sent[0]?.headers.get('authorization')).toBe('Basic aWQteDdRMjp0b3Agc2VjcmV0');
  });

  it('has a cookie for TLS only behind a public address', async () => {
    const app = createTestApp({
      settings: {
        sessionKeys: [new Uint8Array(32)],
        rateLimit: { limit: 10, windowSeconds: 10 },
        publicOrigin: 'https://dashboard.example.com',
      },
    });
    const response = await app.fetch(
      new Request('http://dashboard.example.com/session', {
        method: 'POST',
        headers: { ...pageHeaders, origin: 'https://dashboard.example.com', 'content-type': 'application/json' },
        body: JSON.stringify(key),
      }),
      { address: '203.0.113.7' },
    );
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-Http-dashboard-session=[\w-]+; Path=\/; Max-Age=1800; HttpOnly; SameSite=Strict; Secure$/u,
    );
    expect(response.headers.get('strict-transport-security')).toBe('max-age=63072000');
  });

  it('takes blanks around a pasted key off', async () => {
    const app = createTestApp();
    await app.call('POST', '/session', { body: { keyId: ' id-x7Q2\n', keySecret: '\ttop secret ' } });
    expect(app.sent[0]?.headers.get('authorization')).toBe('Basic aWQteDdRMjp0b3Agc2VjcmV0');
  });

  it.each([
    [401, { status: 401, error: 'UNAUTHORIZED: Key is not active', requestId: 'r-1' }],
    [403, { status: 403, error: 'FORBIDDEN: This address is not allowed', requestId: 'r-2' }],
    [429, { status: 429, error: 'TOO_MANY_REQUESTS: Slow down', requestId: 'r-3' }],
    [503, { status: 503, error: 'UNAVAILABLE: Back soon', requestId: 'r-4' }],
  ])('passes on what the API says of the key: %i', async (status, body) => {
    const app = createTestApp();
    app.answerWith(() => Response.json(body, { status, headers: { 'x-ratelimit-reset': '3600' } }));
    const response = await app.call('POST', '/session', { body: key });
    expect([response.status, await response.json()]).toEqual([status, body]);
    expect(response.headers.get('x-ratelimit-reset')).toBe('3600');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('www-authenticate')).toBeNull();
  });

  it.each([
    ['a page of a proxy', 401, '<h1>Unauthorized</h1>', 401, /^UNAUTHORIZED: /u],
    ['problem details', 403, '{"title":"Forbidden","detail":"Not from here"}', 403, /^FORBIDDEN: Not from here$/u],
    ['a page instead of the list', 200, '<h1>Welcome</h1>', 502, /^UPSTREAM_NOT_API: .*status 200/u],
    ['an object instead of the list', 200, '{"result":{}}', 502, /^UPSTREAM_NOT_API: /u],
    ['a redirect', 302, '', 502, /^UPSTREAM_NOT_API: /u],
    ['a proxy that is down', 503, '<h1>Bad</h1>', 502, /^UPSTREAM_NOT_API: .*status 503/u],
    ['nothing at all', 404, '', 502, /^UPSTREAM_NOT_API: /u],
  ])('explains %s', async (_title, status, body, shown, error) => {
    const app = createTestApp();
    app.answerWith(() => new Response(body, { status }));
    const response = await app.call('POST', '/session', { body: key });
    expect(response.status).toBe(shown);
    expect(await response.json()).toEqual({
      status: shown,
      error: expect.stringMatching(error),
      requestId: expect.any(String),
    });
  });

  it.each([
    ['a bare list', [{ id: 'o' }]],
    ['one bare organization', { id: 'o', name: 'Acme' }],
    ['one organization in the envelope', { result: { id: 'o', name: 'Acme' }, status: 200 }],
  ])('takes %s for an API too', async (_title, answer) => {
    const app = createTestApp();
    app.answerWith(() => Response.json(answer));
    expect((await app.call('POST', '/session', { body: key })).status).toBe(200);
  });

  it('hands on the request id that stands beside a refusal only', async () => {
    const app = createTestApp();
    app.answerWith(() => new Response('', { status: 401, headers: { 'X-Request-Id': 'r-7' } }));
    const response = await app.call('POST', '/session', { body: key });
    expect(await response.json()).toMatchObject({ requestId: 'r-7' });
  });

  it('says when the API cannot be reached, or takes too long', async () => {
    const app = createTestApp({ apiOrigin: 'https://api.example.com' });
    app.answerWith(() => {
      throw Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    });
    const unreachable = await app.call('POST', '/session', { body: key });
    expect([unreachable.status, await unreachable.json()]).toEqual([
      502,
      expect.objectContaining({
        error: 'UPSTREAM_UNREACHABLE: The API at https://api.example.com could not be reached (ENOTFOUND).',
      }),
    ]);
    app.answerWith(async () => new Promise<never>(() => undefined));
    const late = app.call('POST', '/session', { body: key });
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await late).status).toBe(504);
    expect(await (await late).json()).toMatchObject({ error: expect.stringMatching(/^UPSTREAM_TIMEOUT: /u) });
  });

  it.each([
    ['no JSON', 'not json "top secret"', 400],
    ['no secret', { keyId: 'a' }, 400],
    ['an empty id', { ...key, keyId: '  ' }, 400],
    ['a colon in the id', { ...key, keyId: 'a:b' }, 400],
    ['a line break in the secret', { ...key, keySecret: 'a\nb' }, 400],
    ['more than it takes', { ...key, admin: true }, 400],
    ['too much', { ...key, keySecret: 'x'.repeat(17_000) }, 413],
  ])('refuses %s without asking the API or repeating what was sent', async (_title, body, status) => {
    const app = createTestApp();
    const response = await app.call('POST', '/session', { body });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('secret"}');
    expect(app.sent).toEqual([]);
  });

  it('refuses another content type, as a form of a foreign site would send it', async () => {
    const app = createTestApp();
    const headers = { ...pageHeaders, 'content-type': 'text/plain' };
    const request = new Request('http://127.0.0.1:4173/session', {
      method: 'POST',
      headers,
      body: JSON.stringify(key),
    });
    expect((await app.fetch(request, { address: '' })).status).toBe(415);
  });

  it('slows down guesses from one address, and says when to try again', async () => {
    const app = createTestApp();
    app.answerWith(() => Response.json({ error: 'UNAUTHORIZED: no' }, { status: 401 }));
    for (let count = 0; count < 20; count += 1) await app.call('POST', '/session', { body: key });
    await vi.advanceTimersByTimeAsync(minute);
    const response = await app.call('POST', '/session', { body: key });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '240']);
    expect(await response.json()).toMatchObject({ error: expect.stringMatching(/^TOO_MANY_ATTEMPTS: /u) });
    expect(app.sent).toHaveLength(20);
    expect((await app.call('POST', '/session', { body: key, address: '203.0.113.9' })).status).toBe(401);
  });

  it('signs in with a sample key only on sample data, without showing the secret', async () => {
    const samples = { admin: key, developer: { keyId: 'dev-abcd', keySecret: 'sample secret' } };
    const response = await createTestApp({ samples }).call('POST', '/session', { body: { sample: 'developer' } });
    expect(await response.clone().json()).toMatchObject({ signedIn: true, sample: true, keySuffix: 'abcd' });
    expect(JSON.stringify([...response.headers, await response.text()])).not.toContain('sample secret');
    const refused = await createTestApp().call('POST', '/session', { body: { sample: 'admin' } });
    expect(refused.status).toBe(404);
  });
});

describe('the state of the session', () => {
  it('is told without prolonging it', async () => {
    const app = createTestApp();
    expect(await (await app.call('GET', '/session')).json()).toEqual({ signedIn: false, sample: false });
    const cookie = await app.signIn();
    await vi.advanceTimersByTimeAsync(29 * minute);
    const response = await app.call('GET', '/session', { cookie });
    expect(await response.json()).toMatchObject({ signedIn: true, idleExpiresAt: '2026-11-24T09:30:00.000Z' });
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('ends half an hour after the last use, and the cookie is taken away', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    await vi.advanceTimersByTimeAsync(30 * minute);
    const response = await app.call('GET', '/session', { cookie });
    expect([response.status, await response.json()]).toEqual([200, { signedIn: false, sample: false }]);
    expect(response.headers.get('set-cookie')).toMatch(/^dashboard-session-4173=; Path=\/; Max-Age=0; /u);
  });

  it('lives on with use, for twelve hours at most', async () => {
    const app = createTestApp();
    let cookie = await app.signIn();
    for (let passed = 20; passed < 12 * 60; passed += 20) {
      await vi.advanceTimersByTimeAsync(20 * minute);
      const response = await app.call('GET', '/v1/organizations', { cookie });
      expect(response.status).toBe(200);
      cookie = cookieOf(response);
    }
    await vi.advanceTimersByTimeAsync(20 * minute);
    expect(await (await app.call('GET', '/session', { cookie })).json()).toMatchObject({ signedIn: false });
  });

  it('ends for copies of the cookie too when it is signed out', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    await vi.advanceTimersByTimeAsync(2 * minute);
    const renewed = cookieOf(await app.call('GET', '/v1/organizations', { cookie }));
    const response = await app.call('DELETE', '/session', { cookie });
    expect(await response.json()).toEqual({ signedIn: false, sample: false });
    expect(response.headers.get('set-cookie')).toMatch(/Max-Age=0/u);
    for (const copy of [cookie, renewed]) {
      expect(copy).not.toBe('');
      const replayed = await app.call('GET', '/v1/organizations', { cookie: copy });
      expect([replayed.status, replayed.headers.get('x-session')]).toEqual([401, 'ended']);
    }
    expect((await app.call('DELETE', '/session')).status).toBe(200);
  });

  it('ends when another key signs in', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    await app.call('POST', '/session', { body: key, cookie });
    expect(await (await app.call('GET', '/session', { cookie })).json()).toMatchObject({ signedIn: false });
  });

  it('takes no other method', async () => {
    const response = await createTestApp().call('PUT', '/session');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, DELETE']);
  });
});

describe('calls that our page did not make', () => {
  it.each([
    ['from another site', { 'x-dashboard': '1', 'sec-fetch-site': 'cross-site' }],
    ['from another port of this host', { 'x-dashboard': '1', 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'x-dashboard': '1', 'sec-fetch-site': 'none' }],
    ['without our header', { 'sec-fetch-site': 'same-origin' }],
    ['without the word of the browser', { 'x-dashboard': '1' }],
    ['with a foreign origin', { ...pageHeaders, origin: 'https://evil.example' }],
    ['with no origin to name', { ...pageHeaders, origin: 'null' }],
  ])('are refused: %s', async (_title, headers) => {
    const app = createTestApp();
    const cookie = await app.signIn();
    for (const [method, path] of [
      ['POST', '/session'],
      ['GET', '/session'],
      ['DELETE', '/session'],
      ['GET', '/v1/organizations'],
      ['PATCH', '/v1/organizations/x'],
    ] as const) {
      const body = method === 'POST' ? key : undefined;
      const response = await app.call(method, path, { headers, cookie, body });
      expect([method, path, response.status]).toEqual([method, path, 403]);
      expect(await response.json()).toMatchObject({ error: expect.stringMatching(/^FOREIGN_CALL: /u) });
    }
    expect(app.sent).toHaveLength(1);
    expect(await (await app.call('GET', '/session', { cookie })).json()).toMatchObject({ signedIn: true });
  });
});
