import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { arbitraryJson } from './arbitraryJson.ts';
import { layOutJson } from './layOutJson.ts';

const parse = (json: string): unknown => JSON.parse(json);

/** The numbers of a text as they are written, in their order; what stands in strings is no number. */
const numbersOf = (json: string): string[] =>
  json.replaceAll(/"(?:[^"\\]|\\.)*"/gu, '').match(/-?\d[\d.eE+-]*/gu) ?? [];
const stringsOf = (json: string): string[] => json.match(/"(?:[^"\\]|\\.)*"/gu) ?? [];

describe('layOutJson', () => {
  it('says what the text says, with the same numbers and strings in the same order', () => {
    fc.assert(
      fc.property(arbitraryJson, (json) => {
        const text = layOutJson(json);
        expect(parse(text)).toEqual(parse(json));
        expect(numbersOf(text)).toEqual(numbersOf(json));
        expect(stringsOf(text)).toEqual(stringsOf(json));
      }),
    );
  });
  it('lays out as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(layOutJson(JSON.stringify(value))).toBe(JSON.stringify(value, undefined, 2));
      }),
    );
  });
  it('keeps what a value would lose', () => {
    expect(layOutJson(String.raw`{"a":[9007199254740993,1.0,1e400],"b":{},"a":"\u0041"}`)).toBe(
      String.raw`{
  "a": [
    9007199254740993,
    1.0,
    1e400
  ],
  "b": {},
  "a": "\u0041"
}`,
    );
  });
});
