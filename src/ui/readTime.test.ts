import { afterEach, describe, expect, it, vi } from 'vitest';

import { readTime } from './readTime.ts';

describe('readTime', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(['2026-08-04T20:10:42Z', '2026-08-04T22:10:42+02:00', '2026-08-04T20:10:42.000', '2026-08-04T20:10:42'])(
    'reads %s as the same moment, wherever the reader is',
    (text) => {
      vi.stubEnv('TZ', 'Asia/Tokyo');
      expect(new Date(2026, 0).getTimezoneOffset()).toBe(-540);
      expect(readTime(text)).toBe(Date.UTC(2026, 7, 4, 20, 10, 42));
    },
  );
  it('takes what is no time for none', () => {
    expect(readTime('soon')).toBeNaN();
  });
});
