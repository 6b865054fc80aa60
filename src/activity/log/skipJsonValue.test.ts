import fc from 'fast-check';
import { expect, test } from 'vitest';

import { documents } from './arbitraryBodies.ts';
import { needsMore, notJson, skipJsonValue, skipSpace } from './skipJsonValue.ts';

/** Judges a whole text: the value, and nothing but white space after it. */
function isJson(body: Uint8Array): boolean {
  // A space ends a number; the 0 stands past the end.
  const bytes = Uint8Array.from([...body, 0x20, 0]);
  const end = skipJsonValue(bytes, skipSpace(bytes, 0), body.length + 1);
  return end >= 0 && skipSpace(bytes, end) === body.length + 1;
}

function isJsonToTheBrowser(body: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
    return true;
  } catch {
    return false;
  }
}

const telling = [
  ...new TextEncoder().encode('",:[]{}\\u0123456789abcdefABCDEF+-.eE tfnrl\n\u00e9'),
  0,
  0x1f,
  0x7f,
  0xc0,
  0xed,
  0xa0,
  0xf4,
  0x90,
  0xff,
];

test('a text is JSON exactly if JSON.parse after a fatal decoder says so', () => {
  const damaged = fc
    .tuple(documents, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...telling)), { maxLength: 3 }))
    .map(([body, changes]) => {
      const changed = Uint8Array.from(body);
      for (const [at, byte] of changes) changed[at % changed.length] = byte;
      return changed;
    });
  const short = fc.array(fc.constantFrom(...telling), { maxLength: 7 }).map((bytes) => Uint8Array.from(bytes));
  const numberLike = fc
    .array(fc.constantFrom(...new TextEncoder().encode('0019.eE+-')), { minLength: 1, maxLength: 6 })
    .map((bytes) => Uint8Array.from(bytes));
  // The bytes at the borders of what UTF-8 allows.
  const borders = [
    0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf4, 0xf5,
  ];
  const characterLike = fc.array(fc.constantFrom(...borders), { minLength: 1, maxLength: 5 });
  const escapeLike = fc.array(fc.constantFrom(...new TextEncoder().encode('\\\\\\uuua0F"n/g')), { maxLength: 8 });
  const quoted = fc.oneof(short, characterLike, escapeLike).map((bytes) => Uint8Array.from([0x22, ...bytes, 0x22]));
  fc.assert(
    fc.property(fc.oneof(damaged, short, numberLike, quoted), (body) => {
      expect(isJson(body)).toBe(isJsonToTheBrowser(body));
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test('a part of a JSON value asks for more, and never fails', () => {
  fc.assert(
    fc.property(documents, fc.nat(), (body, at) => {
      const start = skipSpace(body, body[0] === 0xef ? 3 : 0);
      const whole = Uint8Array.from([...body, 0x20, 0]);
      const valueEnd = skipJsonValue(whole, start, body.length + 1);
      const end = start + (at % (valueEnd - start));
      const part = Uint8Array.from([...body.subarray(0, end), 0]);
      const skipped = skipJsonValue(part, start, end);
      expect(skipped).toBe(needsMore);
      expect(skipped).not.toBe(notJson);
    }),
    { numRuns: 1000 },
  );
}, 120_000);
