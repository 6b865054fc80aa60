import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createTestApp, pageHeaders } from '../testing/createTestApp.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a call with a session', () => {
  it('carries the key of the session, and little else of the browser', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    const response = await app.call('GET', '/v1/organizations/x/activities?from_date=2026-01-01T00%3A00%3A00.000Z', {
      cookie,
      headers: {
        ...pageHeaders,
        accept: 'application/json',
        'accept-encoding': 'gzip, br',
        'user-agent': 'Browser/1',
        referer: 'http://127.0.0.1:4173/organizations/x',
        'x-forwarded-for': '203.0.113.1',
        connection: 'x-private',
        'x-private': 'a',
      },
    });
    const last = app.sent.at(-1);
    expect(last?.path).toBe('/v1/organizations/x/activities?from_date=2026-01-01T00%3A00%3A00.000Z');
    expect(Object.fromEntries(last?.headers ?? [])).toEqual({
      accept: 'application/json',
      'accept-encoding': 'gzip, br',
      authorization: 'Basic aWQteDdRMjp0b3Agc2VjcmV0',
      'user-agent': 'Browser/1',
    });
    expect(response.headers.get('server-timing')).toBe('queue;dur=0');
  });

  it('gets of the answer only what cannot act on our origin', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    app.answerWith(() =>
      Response.json(
        { status: 401, error: 'UNAUTHORIZED: Key is disabled' },
        {
          status: 401,
          headers: {
            'www-authenticate': 'Basic realm="api"',
            'set-cookie': 'upstream=1',
            'strict-transport-security': 'max-age=1',
            'access-control-allow-origin': '*',
            'content-security-policy': 'default-src *',
            'x-session': 'ended',
            'x-ratelimit-remaining': '7',
            'content-encoding': 'identity',
            location: 'https://evil.example',
          },
        },
      ),
    );
    const response = await app.call('GET', '/v1/organizations/x', { cookie });
    expect(response.status).toBe(401);
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-encoding': 'identity',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-type': 'application/json',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'server-timing': 'queue;dur=0',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-ratelimit-remaining': '7',
    });
  });

  it('renews the cookie once a minute', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    await vi.advanceTimersByTimeAsync(59_000);
    expect((await app.call('GET', '/v1/organizations', { cookie })).headers.get('set-cookie')).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    const renewed = (await app.call('GET', '/v1/organizations', { cookie })).headers.get('set-cookie');
    expect(renewed).toMatch(/^dashboard-session-4173=[\w-]+; Path=\/; Max-Age=1800; /u);
  });

  it('is told when there is no session, in a way that is not the word of the API', async () => {
    const app = createTestApp();
    for (const cookie of [undefined, 'dashboard-session-4173=AAAA', 'dashboard-session-4174=x']) {
      const response = await app.call('GET', '/v1/organizations', cookie === undefined ? {} : { cookie });
      expect([response.status, response.headers.get('x-session')]).toEqual([401, 'ended']);
      expect(await response.json()).toMatchObject({ status: 401, error: expect.stringMatching(/^UNAUTHORIZED: /u) });
      expect(response.headers.get('www-authenticate')).toBeNull();
    }
    expect(app.sent).toEqual([]);
  });

  it('may read and rename, and nothing else', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await app.call(method, '/v1/organizations/x', { cookie });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, PATCH']);
    }
    await app.call('PATCH', '/v1/organizations/x', { cookie, body: { name: 'New' } });
    const last = app.sent.at(-1);
    expect(last?.headers.get('content-type')).toBe('application/json');
    expect(Buffer.from(last?.body instanceof Uint8Array ? last.body : []).toString()).toBe('{"name":"New"}');
    const huge = await app.call('PATCH', '/v1/organizations/x', { cookie, body: { name: 'x'.repeat(70_000) } });
    expect(huge.status).toBe(413);
    expect(app.sent.at(-1)).toBe(last);
  });

  it('sends a change once more only if the API said that it did nothing', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    const patch = async (): Promise<Response> => {
      const response = app.call('PATCH', '/v1/organizations/x', { cookie, body: { name: 'New' } });
      await vi.advanceTimersByTimeAsync(25_000);
      return response;
    };
    app.answerWith(() => new Response('{}', { status: 503 }));
    await patch();
    expect(app.sent).toHaveLength(2);
    app.answerWith(() => {
      throw new Error('connection lost');
    });
    expect((await patch()).status).toBe(502);
    expect(app.sent).toHaveLength(3);
    let answers = 0;
    app.answerWith(() => {
      answers += 1;
      return new Response('{}', { status: answers === 1 ? 429 : 200, headers: { 'retry-after': '3' } });
    });
    const done = await patch();
    expect([done.status, answers, done.headers.get('server-timing')]).toEqual([200, 2, 'queue;dur=3100']);
  });

  it('never follows a redirect, nor lets the page follow it', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    app.answerWith(() => new Response('', { status: 307, headers: { location: 'https://evil.example/' } }));
    const response = await app.call('GET', '/v1/organizations', { cookie });
    expect([response.status, response.headers.get('location')]).toEqual([502, null]);
    expect(await response.json()).toMatchObject({ error: expect.stringMatching(/^UPSTREAM_REDIRECT: /u) });
  });

  it('leaves the queue when its reader goes away, so that the next one takes its place', async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    app.answerWith(() =>
      Response.json(
        {},
        { headers: { 'x-ratelimit-limit': '1', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '8' } },
      ),
    );
    await app.call('GET', '/v1/organizations/1', { cookie });
    const leaving = new AbortController();
    const gone = app.call('GET', '/v1/organizations/2', { cookie, signal: leaving.signal });
    const next = app.call('GET', '/v1/organizations/3', { cookie });
    await vi.advanceTimersByTimeAsync(1000);
    leaving.abort();
    await gone;
    await vi.advanceTimersByTimeAsync(7000);
    expect((await next).headers.get('server-timing')).toBe('queue;dur=8000');
    expect(app.sent.map(({ path }) => path).slice(-2)).toEqual(['/v1/organizations/1', '/v1/organizations/3']);
  });

  it.each(['/v1/..%2Foperator/x', '/v1//organizations', '/v1/organizations/%2e%2e%2fkeys', '/v1/a%5Cb'])(
    'refuses the path %s',
    async (path) => {
      const app = createTestApp();
      const cookie = await app.signIn();
      expect((await app.call('GET', path, { cookie })).status).toBe(400);
      expect(app.sent).toHaveLength(1);
    },
  );
});

describe('a call of a script', () => {
  const authorization = 'BASIC b3RoZXI6a2V5';

  it("passes with its own key and all that is not the browser's, even beside a session", async () => {
    const app = createTestApp();
    const cookie = await app.signIn();
    app.answerWith(
      () =>
        new Response('made', {
          status: 201,
          headers: { location: '/v1/keys/1', 'set-cookie': 'a=1', 'cache-control': 'public' },
        }),
    );
    const response = await app.call('POST', '/v1/organizations/x/keys', {
      cookie,
      headers: {
        authorization,
        'x-custom': '1',
        'transfer-encoding': 'chunked',
        connection: 'x-hop',
        'x-hop': '1',
        'x-dashboard': '1',
      },
      body: { name: 'script' },
    });
    const last = app.sent.at(-1);
    expect(Object.fromEntries(last?.headers ?? [])).toEqual({
      authorization,
      'content-type': 'application/json',
      'x-custom': '1',
    });
    expect(last?.body).toBeInstanceOf(ReadableStream);
    expect([response.status, await response.text()]).toEqual([201, 'made']);
    expect(response.headers.get('location')).toBe('/v1/keys/1');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('server-timing')).toBeNull();
  });

  it('is answered as the API answers, a 429 at once', async () => {
    const app = createTestApp();
    app.answerWith(() => Response.json({}, { status: 429, headers: { 'retry-after': '5' } }));
    const response = await app.call('GET', '/v1/organizations', { headers: { authorization } });
    expect([response.status, response.headers.get('retry-after'), app.sent.length]).toEqual([429, '5', 1]);
  });
});

describe('an answer that does not come', () => {
  it('is given up after half a minute, a list of activities after two', async () => {
    const app = createTestApp();
    app.answerWith(async () => new Promise<never>(() => undefined));
    for (const [path, seconds] of [
      ['/v1/organizations/activities/x', 30],
      ['/v1/organizations/x/activities?from_date=2026', 120],
    ] as const) {
      const answers: number[] = [];
      void app.call('GET', path, { headers: { authorization: 'Basic x' } }).then(({ status }) => answers.push(status));
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect([path, answers]).toEqual([path, []]);
      await vi.advanceTimersByTimeAsync(1);
      expect([path, answers]).toEqual([path, [504]]);
    }
  });
});

describe('the body of an answer', () => {
  it('ends in an error when it stalls, and the API is let go', async () => {
    const app = createTestApp();
    let isLetGo = false;
    app.answerWith(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(new TextEncoder().encode('[{"id":"1"}')),
            cancel: () => {
              isLetGo = true;
            },
          }),
        ),
    );
    const response = await app.call('GET', '/v1/x', { headers: { authorization: 'Basic x' } });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(11);
    // A reader who does not ask may take all the time there is.
    await vi.advanceTimersByTimeAsync(300_000);
    const next = reader?.read();
    next?.catch(() => undefined);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(isLetGo).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await expect(next).rejects.toThrow('sent nothing for 60 seconds');
    expect(isLetGo).toBe(true);
  });
});
