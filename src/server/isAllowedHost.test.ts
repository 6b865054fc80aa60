import { describe, expect, it } from 'vitest';

import { isAllowedHost } from './isAllowedHost.ts';

const onLoopback = { host: '127.0.0.1', publicOrigin: undefined };

describe('isAllowedHost', () => {
  it.each(['127.0.0.1:4173', 'localhost:4173', 'LOCALHOST:4173', '[::1]:4173'])('takes %s on loopback', (host) => {
    expect(isAllowedHost(host, 4173, onLoopback)).toBe(true);
  });

  it.each([
    'evil.example:4173',
    '127.0.0.1.evil.example:4173',
    'localhost:4174',
    'localhost',
    '10.0.0.5:4173',
    '',
    'a b',
  ])('refuses "%s" on loopback', (host) => {
    expect(isAllowedHost(host, 4173, onLoopback)).toBe(false);
  });

  it('takes the public host too', () => {
    const settings = { host: '127.0.0.1', publicOrigin: 'https://dashboard.example.com' };
    expect(isAllowedHost('dashboard.example.com', 4173, settings)).toBe(true);
    expect(isAllowedHost('dashboard.example.com:8443', 4173, settings)).toBe(false);
  });

  it('takes loopback names with the port outside of a container', () => {
    const settings = { host: '0.0.0.0', publicOrigin: undefined };
    expect(isAllowedHost('localhost:8080', 4173, settings)).toBe(true);
    expect(isAllowedHost('evil.example:8080', 4173, settings)).toBe(false);
  });
});
