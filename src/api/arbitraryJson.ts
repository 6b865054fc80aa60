import fc from 'fast-check';

/** Numbers that a JavaScript number does not hold, or writes in another way, besides usual ones. */
const number = fc.oneof(
  fc.constantFrom('9007199254740993', '-0', '1.0', '1e400', '1E+2', '0.10', '12345678901234567890.1234567890123456789'),
  fc.bigInt().map(String),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => JSON.stringify(value)),
);

/** Strings with each kind of escape, and with the signs that JSON itself uses. */
const string = fc
  .array(
    fc.oneof(
      fc.constantFrom('\\"', '\\\\', '\\/', '\\b', '\\f', '\\n', '\\r', '\\t', '\\u0041', '\\ud83d', '\\u0000'),
      fc.constantFrom('{', '}', '[', ']', ',', ':', ' ', '  ', '1', 'é', '😀', '\u2028'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => `"${parts.join('')}"`);

const name = fc.oneof(fc.constantFrom('"a"', '"b"', '"\\u0061"', '"7"', '"__proto__"', '"result"', '"id"'), string);

const space = fc.constantFrom('', '', ' ', '\n', '\t', '\r\n  ');

const spaced = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(space, text, space).map((parts) => parts.join(''));

/** A text that `JSON.parse` takes: everything that JSON allows, with white space wherever it may be. */
export const arbitraryJson: fc.Arbitrary<string> = fc.letrec<{ value: string; list: string; object: string }>(
  (tie) => ({
    value: spaced(
      fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        number,
        string,
        fc.constantFrom('true', 'false', 'null'),
        tie('list'),
        tie('object'),
        tie('object'),
      ),
    ),
    list: fc
      .oneof(
        spaced(fc.constant('')),
        fc.array(tie('value'), { minLength: 1, maxLength: 4 }).map((values) => values.join(',')),
      )
      .map((inside) => `[${inside}]`),
    object: fc
      .oneof(
        spaced(fc.constant('')),
        fc
          .array(fc.tuple(spaced(name), tie('value')), { minLength: 1, maxLength: 4 })
          .map((members) => members.map((member) => member.join(':')).join(',')),
      )
      .map((inside) => `{${inside}}`),
  }),
).value;
