import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { arbitraryJson } from './arbitraryJson.ts';
import { jsonTokens } from './jsonTokens.ts';
import { memberTexts } from './memberTexts.ts';
import { resultText } from './resultText.ts';

const parse = (json: string): unknown => JSON.parse(json);

describe('jsonTokens', () => {
  it('gives all of a text but its white space', () => {
    fc.assert(
      fc.property(arbitraryJson, (json) => {
        const outsideOfStrings = /("(?:[^"\\]|\\.)*")|\s+/gu;
        expect([...jsonTokens(json)].join('')).toBe(json.replaceAll(outsideOfStrings, '$1'));
      }),
    );
  });
  it('keeps numbers, and strings with their escapes, as they came', () => {
    const json = String.raw`{ "a\"b" : [ 9007199254740993, -1.0e+400,"\u0031\\" ,true ] }`;
    expect([...jsonTokens(json)]).toEqual([
      '{',
      String.raw`"a\"b"`,
      ':',
      '[',
      '9007199254740993',
      ',',
      '-1.0e+400',
      ',',
      String.raw`"\u0031\\"`,
      ',',
      'true',
      ']',
      '}',
    ]);
  });
});

describe('memberTexts', () => {
  it('has the members that JSON.parse gives, with the same values', () => {
    fc.assert(
      fc.property(arbitraryJson, (json) => {
        const value = parse(json);
        const members = [...memberTexts(json)].map(([name, text]) => [name, parse(text)] as const);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        expect(Object.fromEntries(members)).toEqual(isObject ? value : {});
      }),
    );
  });
  it('keeps the order of the text, and of two members of a name the last', () => {
    expect([...memberTexts('{"b":1.0,"7":{},"b" : [ 1 , {"b":2} ],"\\u0061":""}')]).toEqual([
      ['b', '[1,{"b":2}]'],
      ['7', '{}'],
      ['a', '""'],
    ]);
  });
});

describe('resultText', () => {
  it('is the text of the result in its envelope, or of the bare object', () => {
    expect(resultText('{"status":200,"result":{"id":"a","size":9007199254740993}}')).toBe(
      '{"id":"a","size":9007199254740993}',
    );
    expect(resultText('{"id":"a","result":1.0}')).toBe('{"id":"a","result":1.0}');
    expect(resultText('[{"result":1}]')).toBe('[{"result":1}]');
  });
});
