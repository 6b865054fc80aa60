import { describe, expect, it } from 'vitest';

import type { StaticFile } from './files/loadFiles.ts';
import { createTestApp } from './testing/createTestApp.ts';

const file = (contentType: string): StaticFile => ({
  contentType,
  isImmutable: true,
  bytes: new Uint8Array(1),
  tag: 't',
  copies: new Map(),
});
const files = new Map([
  ['/index.html', file('text/html; charset=utf-8')],
  ['/assets/app-x.js', file('text/javascript; charset=utf-8')],
  ['/assets/log.worker-x.js', file('text/javascript; charset=utf-8')],
]);

describe('the app', () => {
  it.each([
    ['/index.html', "script-src 'self'"],
    ['/assets/app-x.js', "script-src 'self'"],
    ['/missing.js', "script-src 'self'"],
    ['/organizations/log.worker-x.js', "script-src 'self'"],
    ['/assets/log.worker-x.js', "script-src 'self' 'wasm-unsafe-eval'"],
  ])('guards the file %s strictly', async (path, scripts) => {
    const { headers } = await createTestApp({ files }).call('GET', path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'; ${scripts}; worker-src 'self'`);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types dashboard-worker");
    // Nothing here has a manifest, and WebKit without it reports the directive as an error.
    expect(policy).not.toContain('manifest-src');
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it.each(['/v1/organizations', '/session', '/health', '/operator/organizations', '/session/x'])(
    'lets no browser keep or render the answer of %s',
    async (path) => {
      const { headers } = await createTestApp({ files }).call('GET', path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('refuses a host that is not its own, whatever is asked', async () => {
    const app = createTestApp({ files, isAllowedHost: () => false });
    for (const path of ['/', '/health', '/session', '/v1/organizations', '/assets/log.worker-x.js']) {
      expect((await app.call('GET', path)).status).toBe(421);
    }
  });

  it('is healthy', async () => {
    const response = await createTestApp().call('GET', '/health', { headers: {} });
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('passes the calls of the operator to the embedded API only', async () => {
    const headers = { authorization: 'Bearer operator' };
    const embedded = createTestApp();
    await embedded.call('POST', '/operator/organizations', { headers, body: {} });
    expect(embedded.sent).toMatchObject([{ method: 'POST', path: '/operator/organizations' }]);
    const remote = createTestApp({ apiOrigin: 'https://api.example.com' });
    expect((await remote.call('POST', '/operator/organizations', { headers, body: {} })).status).toBe(404);
    expect(remote.sent).toEqual([]);
  });
});
