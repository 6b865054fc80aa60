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
  const quoted = short.map((bytes) => Uint8Array.from([0x22, ...bytes, 0x22]));
  fc.assert(
    fc.property(fc.oneof(damaged, short, quoted), (body) => {
      expect(isJson(body)).toBe(isJsonToTheBrowser(body));
    }),
    { numRuns: 5000 },
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
