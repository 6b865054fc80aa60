import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Sha256 } from './Sha256.ts';

const utf8 = new TextEncoder();

const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

function hashOf(...pieces: readonly Uint8Array[]): string {
  const hash = new Sha256();
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

describe('SHA-256 in pieces', () => {
  // The vectors of FIPS 180-4 (https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values).
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the published hash of “%s”', (text, hash) => {
    expect(hashOf(utf8.encode(text))).toBe(hash);
  });

  it('gives the hash of WebCrypto for every length around the borders of a block', async () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);
      expect(hashOf(bytes)).toBe(toHex(await crypto.subtle.digest('SHA-256', bytes)));
    }
  });

  it('does not depend on the pieces that the bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), async (pieces) => {
        const whole = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
        expect(hashOf(...pieces)).toBe(toHex(await crypto.subtle.digest('SHA-256', whole)));
      }),
    );
  });
});
