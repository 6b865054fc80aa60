import { describe, expect, it } from 'vitest';

import { isSafePath } from './isSafePath.ts';

describe('isSafePath', () => {
  it.each(['/v1', '/v1/organizations', '/v1/organizations/x/activities/a.b', '/v1/a/%E2%82%AC', '/v1/x/a%2Fb'])(
    'takes %s for reading',
    (path) => {
      expect(isSafePath(path, 'GET')).toBe(true);
    },
  );

  it.each([
    '/v1//x',
    '/v1/x/',
    '/v1/../x',
    '/v1/./x',
    '/v1/%2e%2E/x',
    '/v1/x/..%2F..%2Foperator',
    '/v1/x/%2Fy',
    '/v1/x/y%2F',
    '/v1/x/a%2F%2Fb',
    '/v1/a%2Fb/x',
    '/v1/a%5Cb',
    '/v1/a%00b',
    '/v1/a%0Ab',
    '/v1/%zz',
  ])('refuses %s', (path) => {
    expect(isSafePath(path, 'GET')).toBe(false);
  });

  it('refuses an encoded slash in a call that writes', () => {
    expect(isSafePath('/v1/organizations/a%2Fb', 'PATCH')).toBe(false);
  });
});
