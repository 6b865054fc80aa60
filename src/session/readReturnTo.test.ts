import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readReturnTo } from './readReturnTo.ts';

const origin = 'https://dashboard.example';

describe('readReturnTo', () => {
  it.each(['/', '/organizations/1', '/organizations/1/activities?type=user_login&q=a%2Fb#x', '/a//b', '/?next=//x'])(
    'returns to %s',
    (path) => {
      expect(readReturnTo(path)).toBe(path);
    },
  );
  it.each([
    null,
    '',
    'organizations',
    'https://evil.example/',
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/organizations/\\1',
    '/organizations\t/1',
    '/sign-in',
    '/sign-in?returnTo=/sign-in',
    '/sign-out',
  ])('goes home instead of %j', (path) => {
    expect(readReturnTo(path)).toBe('/');
  });
  it('never leaves the origin, whatever it is given', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      '\r',
      ':',
      '@',
      '?',
      '#',
      '%2f',
      '%5c',
      'https',
      'evil.example',
      ' ',
    );
    const address = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.webUrl(),
      fc.string(),
    );
    fc.assert(
      fc.property(address, (path) => {
        const result = readReturnTo(path);
        expect(result.startsWith('/')).toBe(true);
        expect(new URL(result, origin).origin).toBe(origin);
      }),
      { numRuns: 2000 },
    );
  });
  it('says the same of its own answer', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => `/${text}`),
        (path) => {
          expect(readReturnTo(readReturnTo(path))).toBe(readReturnTo(path));
        },
      ),
    );
  });
});
