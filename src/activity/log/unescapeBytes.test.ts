import fc from 'fast-check';
import { expect, test } from 'vitest';

import { encodeText } from './encodeText.ts';
import { unescapeBytes } from './unescapeBytes.ts';

const encoder = new TextEncoder();

/** Spellings of single characters: as they are, by their letter, by one or two numbers, and halves of pairs. */
const spelling = fc.oneof(
  fc.constantFrom('a', 'é', '日', '😀', String.raw`\"`, String.raw`\\`, String.raw`\/`),
  fc.constantFrom('b', 'f', 'n', 'r', 't').map((letter) => `\\${letter}`),
  fc.nat(0xffff).map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`),
  fc.constantFrom(String.raw`\uD83D`, String.raw`\uDE00`, String.raw`\ud83d\ude00`, String.raw`\u0000`, 'u', 'n'),
);

test('the inside of a JSON string is what JSON.parse makes of it', () => {
  fc.assert(
    fc.property(fc.array(spelling), (spellings) => {
      const inside = spellings.join('');
      const bytes = encoder.encode(`"${inside}"`);
      const out = new Uint8Array(bytes.length - 2);
      const length = unescapeBytes(bytes, 1, bytes.length - 1, out);
      expect(out.subarray(0, length)).toEqual(encodeText(String(JSON.parse(`"${inside}"`))));
    }),
    { numRuns: 2000 },
  );
});
