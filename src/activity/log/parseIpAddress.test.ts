import { describe, expect, test } from 'vitest';

import { isInCidrBlock, parseCidrBlock, parseIpAddress } from './parseIpAddress.ts';

const isIn = (address: string, block: string): boolean | undefined => {
  const parsed = parseCidrBlock(block);
  return parsed && isInCidrBlock(parseIpAddress(address), parsed);
};

describe('addresses and blocks', () => {
  test.each([
    ['203.0.113.7', '203.0.113.0/24', true],
    ['203.0.114.7', '203.0.113.0/24', false],
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.8', '203.0.113.7/32', false],
    ['203.0.113.129', '203.0.113.128/25', true],
    ['203.0.113.127', '203.0.113.128/25', false],
    ['::ffff:203.0.113.7', '203.0.113.0/24', true],
    ['2001:db8::1', '2001:db8::/32', true],
    ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1', true],
    ['2001:db9::1', '2001:db8::/32', false],
    ['2001:db8:8000::1', '2001:db8::/33', false],
    ['2001:db8::1', '0.0.0.0/0', false],
    ['203.0.113.7', '::/0', false],
    ['not an address', '0.0.0.0/0', false],
  ])('%s in %s: %s', (address, block, expected) => {
    expect(isIn(address, block)).toBe(expected);
  });

  test.each([
    '203.0.113',
    '203.0.113.256',
    '203.0.113.07',
    '203.0.113.7/33',
    '203.0.113.7/',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    'g::1',
    '::1/129',
    '',
  ])('"%s" is no block', (text) => {
    expect(parseCidrBlock(text)).toBeUndefined();
  });

  test('an IPv6 address may end in dots and be all zeros', () => {
    expect(parseIpAddress('::')).toEqual({ version: 6, groups: [0, 0, 0, 0, 0, 0, 0, 0] });
    expect(parseIpAddress('64:ff9b::192.0.2.33')?.groups).toEqual([0x64, 0xff9b, 0, 0, 0, 0, 0xc000, 0x221]);
  });
});
