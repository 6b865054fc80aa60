import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseBasicCredentials } from './parseBasicCredentials.ts';

test('reads back any key id and secret, colons in the secret and all', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
  const keyId = text.filter((value) => value !== '' && !value.includes(':'));
  fc.assert(
    fc.property(keyId, text, fc.constantFrom('Basic', 'basic', 'BASIC'), (id, secret, scheme) => {
      const header = `${scheme} ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
      expect(parseBasicCredentials(header)).toEqual({ keyId: id, secret });
    }),
  );
});

test.each([null, '', 'Basic', 'Basic ', 'Basic !!!!', 'Bearer YTpi', 'Basic YWJj', 'Basic OmI=', 'Basic YTpi YTpi'])(
  '%j is no key',
  (header) => {
    expect(parseBasicCredentials(header)).toBeUndefined();
  },
);
