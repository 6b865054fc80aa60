import fc from 'fast-check';

import { textFields } from './textFields.ts';

/**
 * Random logs for the tests: small sets of values, so that rows, filters and searches meet, and everything that JSON
 * allows and that servers may do.
 */

const texts = [
  'user',
  'api',
  'ada@example.com',
  'Ada@Example.com',
  'Ångström',
  'ANGSTROM',
  'ΟΔΟΣ',
  'a"b\\c/\n',
  'nul\0nul',
  '',
  '__proto__',
  'constructor',
  '😀 emoji',
  '\ud83d',
  '日本語',
  'service_idle',
  '203.0.113.7',
  '203.0.113.77',
  '::ffff:203.0.113.7',
  '2001:db8::1',
  'a value with exactly 32 bytes...',
  'ÿ',
  '\uffff',
] as const;

export const text = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** A text as JSON, some of its characters escaped though they need not be. */
const spelledText = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(value, fc.integer({ min: 0, max: 7 })).map(([content, escapeEvery]) => {
    const json = JSON.stringify(content);
    if (escapeEvery > 3) return json;
    return json.replaceAll(/[^"\\\n]/gu, (character, at: number) =>
      at > 0 && json[at - 1] !== '\\' && !json.includes('\\') && at % (escapeEvery + 1) === 0 && character.length === 1
        ? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
        : character,
    );
  });

export const ids = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => `65f0c1d2e3a4b5c6d7e8f9${n.toString(16).padStart(2, '0')}`),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      'x',
      'id-1',
      'ffffffffffffffffffffffff',
      '65F0C1D2E3A4B5C6D7E8F900',
      'é',
      'fffffffe00000000ffffffff',
    ),
  },
);

const times = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 0, max: 400 })
      .map((n) => `${new Date(1_774_740_000_000 + n * 1_700_000).toISOString().slice(0, 19)}Z`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-03-29T00:59:59.999Z',
      '2026-03-29T02:30:00+02:00',
      '1969-12-31T23:59:59Z',
      '1970-01-01T00:00:00Z',
      '2106-02-07T06:28:14Z',
      '2106-02-07T06:28:15Z',
      '2026-02-30T00:00:00Z',
      '2026-03-29',
      '2026-03-29T24:00:00Z',
      '2026-03-29T10:00:00',
      'yesterday',
      '',
    ),
  },
);

const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '1e5',
    '-0.5E-2',
    '[[[[{"deep":[1,{"a":"Ångström"}]}]]]]',
    '"ada"',
    'true',
    '{"__proto__":{"x":"user"}}',
    '""',
  ),
);

const space = fc.constantFrom('', '', '', ' ', '\n  ', '\t\r\n');

/** What a known member may hold: mostly what it should. */
const memberValue = (good: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 13, arbitrary: good },
    { weight: 3, arbitrary: fc.constant('null') },
    { weight: 1, arbitrary: anyJson },
  );

const member = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(
      fc.constantFrom(...textFields.map(({ wire }) => JSON.stringify(wire))),
      memberValue(spelledText(text)),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('"id"', '"\\u0069d"'), memberValue(spelledText(ids))) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('"createdAt"'), memberValue(spelledText(times))) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('"actor\\u0049d"'), spelledText(text)) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constantFrom('"targetRoleIds"', '"__proto__"', '"1"', '"constructor"', '"ünknown"'),
      anyJson,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('"targetActorIds"', '"targetRoleNames"', '"targetResourceIds"'),
      fc
        .array(fc.tuple(fc.constantFrom('', 'user/'), text), { maxLength: 3 })
        .map((targets) => JSON.stringify(targets.map(([prefix, target]) => prefix + target))),
    ),
  },
);

const row = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.option(memberValue(spelledText(ids)), { freq: 20 }),
        fc.option(memberValue(spelledText(times)), { freq: 12 }),
        fc.array(member, { maxLength: 8 }),
        fc.array(space, { minLength: 4, maxLength: 4 }),
      )
      .map(([id, createdAt, others, [a, b, c, d]]) => {
        const members = [...others];
        if (createdAt !== null) members.unshift(['"createdAt"', createdAt]);
        if (id !== null) members.splice(id.length % (members.length + 1), 0, ['"id"', id]);
        return `{${a}${members.map(([key, value]) => `${key}${b}:${c}${value}`).join(`${d},${a}`)}${d}}`;
      }),
  },
  { weight: 1, arbitrary: anyJson },
);

const list = fc
  .tuple(fc.array(row, { maxLength: 30 }), space, space)
  .map(([rows, before, after]) => `[${before}${rows.join(`${after},${before}`)}${after}]`);

/** Bare lists as bytes. */
export const lists: fc.Arbitrary<Uint8Array> = list.map((content) => new TextEncoder().encode(content));

/** Members of an envelope, in any order; a result that is no list, and two results, too. */
const envelope = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 8, arbitrary: list }, { weight: 1, arbitrary: row }, { weight: 1, arbitrary: anyJson }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
    fc.array(fc.tuple(fc.constantFrom('"requestId"', '"status"', '"other"', '"request\\u0049d"'), anyJson), {
      maxLength: 4,
    }),
    fc.nat(),
    space,
  )
  .map(([results, others, at, gap]) => {
    const members = others.map(([key, value]) => `${key}${gap}:${value}`);
    for (const result of results) members.splice(at % (members.length + 1), 0, `"result"${gap}:${gap}${result}`);
    return `{${gap}${members.join(`,${gap}`)}${gap}}`;
  });

const document = fc.oneof(
  { weight: 4, arbitrary: list },
  { weight: 4, arbitrary: envelope },
  { weight: 1, arbitrary: row },
  { weight: 1, arbitrary: anyJson },
);

/** Whole documents as bytes, in UTF-8. */
export const documents: fc.Arbitrary<Uint8Array> = fc
  .tuple(document, fc.constantFrom('', '', ' \n', '\ufeff'), fc.constantFrom('', '\r\n'))
  .map(([body, before, after]) => new TextEncoder().encode(`${before}${body}${after}`));

/** Bodies as they may come: whole, cut, or with a byte that is wrong. */
export const arbitraryBodies: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: documents },
  { weight: 2, arbitrary: fc.tuple(documents, fc.nat()).map(([body, at]) => body.subarray(0, at % (body.length + 1))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(documents, fc.nat(), fc.oneof(fc.nat(255), fc.constantFrom(...new TextEncoder().encode('",:[]{}\\0 tn'))))
      .map(([body, at, byte]) => body.map((old, i) => (i === at % body.length ? byte : old))),
  },
);

/** Sizes of the pieces that a body comes in, used in turn. */
export const chunkSizes: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.constant([1]),
  fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
  fc.constant([1_000_000]),
);
