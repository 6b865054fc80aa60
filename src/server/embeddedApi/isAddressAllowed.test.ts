import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isAddressAllowed, isAddressSource } from './isAddressAllowed.ts';

describe('a list of addresses', () => {
  test.each([
    ['203.0.113.7', ['203.0.113.7'], true],
    ['203.0.113.8', ['203.0.113.7'], false],
    ['203.0.113.255', ['203.0.113.0/24'], true],
    ['203.0.114.0', ['203.0.113.0/24'], false],
    ['203.0.113.9', ['203.0.113.77/24'], true],
    ['::ffff:203.0.113.7', ['203.0.113.0/24'], true],
    ['2001:db8:0:1::1', ['2001:db8::/47'], true],
    ['2001:db9::1', ['2001:db8::/32'], false],
    ['fe80::1%eth0', ['fe80::/10'], true],
    ['::1', ['0.0.0.0/0'], true],
    ['unknown', ['0.0.0.0/0'], true],
    ['203.0.113.7', ['::/0'], false],
    ['203.0.113.7', [], false],
    ['203.0.113.7', ['nonsense', '203.0.113.0/33', '203.0.113.7/24/8', '203.0.113.7/'], false],
    ['nonsense', ['203.0.113.0/24'], false],
  ])('%s in %j: %s', (address, sources, isAllowed) => {
    expect(isAddressAllowed(address, sources)).toBe(isAllowed);
  });

  test('agrees with the arithmetic of blocks', () => {
    const address = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(address, address, fc.integer({ min: 1, max: 32 }), (left, right, length) => {
        const isInBlock = left >>> (32 - length) === right >>> (32 - length);
        expect(isAddressAllowed(toText(left), [`${toText(right)}/${length}`])).toBe(isInBlock);
      }),
    );
  });

  test.each(['203.0.113.0/24', '2001:db8::/128', '0.0.0.0/0'])('takes %s', (source) => {
    expect(isAddressSource(source)).toBe(true);
  });
});

function toText(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}
