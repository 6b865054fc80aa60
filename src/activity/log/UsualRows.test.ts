import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { LogDictionaries } from './LogDictionaries.ts';
import { LogWriter } from './LogWriter.ts';
import { idOf } from './sortRows.ts';
import { textFields } from './textFields.ts';

const encoder = new TextEncoder();

/** Few values, so that they come again; some are spelled with escapes, or hold what JSON must not. */
const spellings = [
  '"user"',
  '"api"',
  '"service_update_setting_17"',
  '"198.18.177.178"',
  '"198.18.177.179"',
  '"8c6b5eb6-2627-40e5-8772-0453c37578c8"',
  '"a text of more than two times sixteen bytes, so that none is left out"',
  '""',
  '"Zoë 日本"',
  '"\\ud800"',
  '"us\\u0065r"',
  '"a\\"b"',
  '"a\\\\"',
  'null',
  '7',
  '"tab\there"',
] as const;

const someTimes = [
  '2026-08-04T20:10:42Z',
  '2026-08-04T20:10:42.123Z',
  '2026-08-04T00:00:00Z',
  '2026-08-05T23:59:59.999Z',
  '2026-08-04T24:00:00Z',
  '2026-08-04T20:60:00Z',
  '2026-08-04T20:10:4:Z',
  '2026-08-04T20:10:42+02:00',
  '2026-02-30T20:10:42Z',
  '+012026-01-23:59:59Z',
  'yesterday',
] as const;

const usualText = fc.integer({ min: 0, max: 6 });
const anyText = fc.integer({ min: 0, max: spellings.length - 1 });

const member = fc.tuple(
  fc.constantFrom(...textFields.map(({ wire }) => wire)),
  fc.oneof({ weight: 20, arbitrary: usualText }, { weight: 1, arbitrary: anyText }),
);

const id = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.integer({ min: 0, max: 0xffffff }).map((n) => `6a72474287${n.toString(16).padStart(14, '0')}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'ffffffff8706c4ea000f4240',
      '6A7247428706c4ea000f4240',
      '6a7247428706c4eg000f4240',
      'short',
      '',
    ),
  },
);

const time = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: someTimes.length - 1 }) },
);

const arbitraryRow = fc
  .record({
    id,
    time,
    members: fc.array(member, { maxLength: 6 }),
    odd: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ id: rowId, time: at, members, odd }) => {
    const parts = [`"id":"${rowId}"`, `"createdAt":"${someTimes[at] ?? ''}"`];
    for (const [name, value] of members) parts.push(`"${name}":${spellings[value] ?? ''}`);
    if (odd === 0) parts.push('"changes":{"a":[1,{"b":"}"}]}');
    if (odd === 1) parts.shift();
    if (odd === 2) parts.reverse();
    if (odd === 3) return `{ ${parts.join(' , ')} }`;
    if (odd === 4) return '[1,2]';
    return `{${parts.join(',')}}`;
  });

/** Bytes that mean something in JSON, and one that UTF-8 does not have. */
const bytes = fc.constantFrom(...encoder.encode('{}[],:"\\ \n0fzZ'), 0, 0x1f, 0xed, 0xff);

const body = fc
  .record({
    shapes: fc.array(arbitraryRow, { minLength: 1, maxLength: 6 }),
    rows: fc.array(
      fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 1, arbitrary: arbitraryRow }),
      {
        minLength: 1,
        maxLength: 60,
      },
    ),
    faults: fc.array(fc.tuple(fc.nat(), bytes, fc.constantFrom('replace', 'insert', 'remove')), { maxLength: 2 }),
    pieces: fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 12 }),
  })
  .map(({ shapes, rows, faults, pieces }) => {
    const texts = rows.map((each) => (typeof each === 'string' ? each : (shapes[each % shapes.length] ?? '')));
    let document = Array.from(encoder.encode(`[${texts.join(',')}]`));
    for (const [at, byte, change] of faults)
      document = document.toSpliced(
        at % document.length,
        change === 'insert' ? 0 : 1,
        ...(change === 'remove' ? [] : [byte]),
      );
    return { document: Uint8Array.from(document), pieces };
  });

function read(document: Uint8Array, pieces: readonly number[], usualFromBytes: number): object {
  const dictionaries = new LogDictionaries();
  const writer = new LogWriter(dictionaries, 0, usualFromBytes);
  let at = 0;
  for (const length of [...pieces, document.length]) {
    if (!writer.write(document.slice(at, at + length))) break;
    at += length;
  }
  const verdict = writer.end();
  const { columns, rows, damaged, duplicates } = writer;
  const shown = Array.from({ length: columns.length }, (_, i) => ({
    id: idOf(columns.ids, dictionaries.oddIds, i),
    time: columns.timeMsOf(i),
    texts: columns.texts.map((column, field) => {
      const code = column.get(i);
      return code === 0 ? undefined : dictionaries.texts[field]?.textOf(code);
    }),
    nulls: columns.nulls.get(i),
    extra: columns.extras.get(i),
    damaged: columns.damaged.get(i),
  }));
  // What a row that did not count left in a dictionary would be a value of no row.
  const distinct = dictionaries.texts.map(({ count }) => count);
  return { verdict, rows, damaged, duplicates, shown, distinct };
}

test('rows are read as by the reader that knows all of JSON, whatever is odd about some of them', () => {
  fc.assert(
    fc.property(body, ({ document, pieces }) => {
      expect(read(document, pieces, 0)).toEqual(read(document, pieces, Infinity));
    }),
    { numRuns: 500 },
  );
});

const rowWith = (members: string, n = 0): string =>
  `{"id":"6a7247428706c4ea000f424${n}","createdAt":"2026-08-04T20:10:4${n}Z","type":"user_login","actorType":"user"${members}}`;

/** Rows that teach something, and then one that is almost like them. */
test.each([
  ['a quotation mark without its escape', ',"actorId":"a\\"b"', ',"actorId":"a"b"'],
  ['a backslash without its escape', ',"actorId":"a\\\\c"', ',"actorId":"a\\c"'],
  ['a control character without its escape', ',"actorId":"a\\tc"', ',"actorId":"a\tc"'],
  ['a brace instead of a comma', ',"actorId":"a"', '{"actorId":"a"'],
  ['no comma', ',"actorId":"a"', '"actorId":"a"'],
  ['a comma and no member', ',"actorId":"a"', ','],
  ['a member twice, the second time null', ',"actorId":"a"', ',"actorId":"a","actorId":null'],
  ['a member twice', ',"actorId":"a","serviceId":"b"', ',"actorId":"a","actorId":"b"'],
])('%s is seen', (_, usual, odd) => {
  const rows = [0, 1, 2, 3, 4].map((n) => rowWith(usual, n));
  for (const end of ['', `,${rowWith(usual, 8)}`]) {
    const document = encoder.encode(`[${rows.join(',')},${rowWith(odd, 7)}${end}]`);
    expect(read(document, [], 0)).toEqual(read(document, [], Infinity));
  }
});

test('a text that is half of a surrogate by its escape is not read from bytes, which are no UTF-8', () => {
  const rows = [0, 1, 2, 3, 4].map((n) => rowWith(',"actorId":"\\ud800"', n));
  const [before = '', after = ''] = `[${rows.join(',')},${rowWith(',"actorId":"|"', 7)}]`.split('|');
  const document = Uint8Array.from([...encoder.encode(before), 0xed, 0xa0, 0x80, ...encoder.encode(after)]);
  expect(read(document, [], Infinity)).toMatchObject({ verdict: 'notJson' });
  expect(read(document, [], 0)).toEqual(read(document, [], Infinity));
});

test('an id that begins like the mark of odd ids is read as one of those', () => {
  const rows = [0, 1, 2, 3, 4, 5, 7, 8].map((n) => rowWith('', n));
  const document = encoder.encode(
    `[${rows.join(',').replace('6a7247428706c4ea000f4245', 'ffffffff8706c4ea000f4245')}]`,
  );
  expect(read(document, [], 0)).toEqual(read(document, [], Infinity));
});

test('a date is learned from what is said in UTC only', () => {
  const rows = [0, 1, 2, 3, 4].map((n) => rowWith('', n));
  const times = [
    '9999-12-31T23:59:59-01:00',
    '+010000-01-23:59:59Z',
    '2026-08-04T01:00:00+02:00',
    '2026-08-04T01:00:00Z',
  ];
  const more = times.map((at, n) => rowWith('', n + 5).replace(/2026-[^"]*/u, at));
  const document = encoder.encode(`[${[...rows, ...more].join(',')}]`);
  expect(read(document, [], 0)).toEqual(read(document, [], Infinity));
});

test('each byte of a usual row counts', () => {
  const rows = [0, 1, 2, 3, 4].map((n) => rowWith(',"serviceId":"production"', n));
  const before = encoder.encode(`[${rows.join(',')},`);
  const row = encoder.encode(rowWith(',"serviceId":"production"', 7));
  for (let at = 0; at < row.length; at++) {
    for (const byte of [...encoder.encode('{}[],:"\\ 09fgZ'), 0x1f, 0xc3, 0xff]) {
      const document = Uint8Array.from([...before, ...row.with(at, byte), 0x5d]);
      expect(read(document, [], 0), `${String.fromCharCode(byte)} at ${at}`).toEqual(read(document, [], Infinity));
    }
  }
});

test('a row that is cut anywhere is read when the rest has come', () => {
  const rows = [0, 1, 2, 3, 4, 5].map((n) => rowWith(',"serviceId":"production"', n));
  const document = encoder.encode(`[${rows.join(',')}]`);
  const whole = read(document, [], Infinity);
  for (let at = 1; at < document.length; at++) {
    expect(read(document, [at], 0), `cut at ${at}`).toEqual(whole);
    // From the second piece on only.
    expect(read(document, [at], at + 1), `from ${at}`).toEqual(whole);
  }
});

test('what an earlier piece left behind the end is no part of a row', () => {
  const rows = [0, 1, 2, 3, 4].map((n) => rowWith(',"serviceId":"production"', n));
  const first = `[${rows.join(',')},`;
  // At the place of the first row, which begins behind a bracket, and of the same length.
  const second = ` ${rowWith(',"serviceId":"productive"', 7)}`;
  const document = encoder.encode(`${first}${second}]`);
  const pieces = [first.length, second.indexOf('productive')];
  expect(read(document, pieces, 0)).toEqual(read(document, pieces, Infinity));
});

function refuse(): never {
  throw new EvalError('The content policy forbids it');
}

test('where WebAssembly is refused, everything is read without it', () => {
  const document = encoder.encode(`[${[0, 1, 2, 3, 4].map((n) => rowWith(',"actorId":"a"', n)).join(',')}]`);
  const expected = read(document, [], 0);
  vi.stubGlobal('WebAssembly', { Module: refuse, Instance: refuse });
  try {
    expect(read(document, [], 0)).toEqual(expected);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('bytes of 0 are no date, not even before the first one', () => {
  const document = encoder.encode(`[${rowWith('', 1).replace('2026-08-04T', '\0'.repeat(11))}]`);
  expect(read(document, [], Infinity)).toMatchObject({ verdict: 'notJson', rows: 0 });
  expect(read(document, [], 0)).toEqual(read(document, [], Infinity));
});

test('the zeros at the ends of earlier pieces are no date', () => {
  const cut = '{"id":"6a7247428706c4ea000f4241","createdAt":"';
  const rest = '2026-08-04T20:10:41Z"}';
  // Rows that teach nothing: the first leaves the end of a row where a cut one would have it, the others, shorter by one each, a 0.
  const odd = [`[{"a":"${' '.repeat(cut.length + 11 - '[{"a":"'.length)}${rest.slice(11)},`];
  for (let more = 10; more > 0; more--) odd.push(`{${' '.repeat(cut.length + more - 3)}},`);
  const document = encoder.encode(`${odd.join('')}${cut}${rest}]`);
  const pieces = [...odd.map(({ length }) => length), cut.length];
  expect(read(document, pieces, Infinity)).toMatchObject({ verdict: 'complete', rows: 12 });
  expect(read(document, pieces, 0)).toEqual(read(document, pieces, Infinity));
});

test('memory grows with what is learned', () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, i) =>
      `{"id":"${(0x6a00_0000_0000 + i).toString(16).padStart(24, '0')}","createdAt":"2026-08-04T20:10:42Z","actorIpAddress":"10.0.${(i % 30_000) >> 8}.${i % 256}","userAgent":"${'agent '.repeat(i % 40)}"}`,
  );
  const document = encoder.encode(`{"result":[${rows.join(',')}]}`);
  const pieces = Array.from({ length: document.length / 500_000 }, () => 500_000);
  expect(read(document, pieces, 0)).toEqual(read(document, pieces, Infinity));
});
