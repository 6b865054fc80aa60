import { describe, expect, it } from 'vitest';

import { splitPastedKey } from './splitPastedKey.ts';

const whole = { keyId: 'mkQ8aPzT4Yx7Q2', keySecret: '4b1dAbCdEfGhIjKlMnOpQrSt' };

describe('splitPastedKey', () => {
  it.each([':', '\n', '\r\n', '\t', ' ', ', ', ': '])('splits at %j', (between) => {
    expect(splitPastedKey(`  ${whole.keyId}${between}${whole.keySecret}\n`)).toEqual(whole);
  });
  it('drops the quotes of a copied setting', () => {
    expect(splitPastedKey(`"${whole.keyId}","${whole.keySecret}"`)).toEqual(whole);
  });
  it.each([
    whole.keyId,
    '',
    'two words',
    'a:b',
    'one two three',
    `${whole.keyId} ${whole.keySecret} or-something-else`,
    `${whole.keyId} and ${whole.keySecret}`,
  ])('leaves %j alone', (text) => {
    expect(splitPastedKey(text)).toBeUndefined();
  });
});
