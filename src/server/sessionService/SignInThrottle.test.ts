import { describe, expect, it } from 'vitest';

import { SignInThrottle } from './SignInThrottle.ts';

const fail = (throttle: SignInThrottle, address: string, times: number): void => {
  for (let count = 0; count < times; count += 1) throttle.begin(address, 0);
};

describe('SignInThrottle', () => {
  it('lets twenty attempts fail in five minutes, and says how long to wait for the next', () => {
    const throttle = new SignInThrottle();
    fail(throttle, '203.0.113.7', 19);
    expect(throttle.begin('203.0.113.7', 1000)).toBe(0);
    expect(throttle.begin('203.0.113.7', 60_000)).toBe(240_000);
    expect(throttle.begin('203.0.113.8', 60_000)).toBe(0);
    expect(throttle.begin('203.0.113.7', 300_000)).toBe(0);
  });

  it('does not count attempts that were no guess', () => {
    const throttle = new SignInThrottle(1);
    for (let count = 0; count < 5; count += 1) {
      expect(throttle.begin('203.0.113.7', 0)).toBe(0);
      throttle.forgive('203.0.113.7');
    }
  });

  it('takes the addresses of one IPv6 /64 for one', () => {
    const throttle = new SignInThrottle(1);
    fail(throttle, '2001:db8:0:7::1', 1);
    expect(throttle.begin('2001:DB8::7:ffff:0:0:2', 0)).toBeGreaterThan(0);
    expect(throttle.begin('2001:db8:0:8::1', 0)).toBe(0);
  });

  it('forgets the oldest address when it has too many', () => {
    const throttle = new SignInThrottle(1, 2);
    for (const address of ['a', 'b', 'c']) throttle.begin(address, 0);
    expect(throttle.begin('c', 0)).toBeGreaterThan(0);
    expect(throttle.begin('a', 0)).toBe(0);
  });
});
