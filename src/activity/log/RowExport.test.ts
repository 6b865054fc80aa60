import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textFields } from './textFields.ts';
import { ActivityLog } from './ActivityLog.ts';
import { documents } from './arbitraryBodies.ts';
import { arbitraryQueries } from './arbitraryQueries.ts';
import type { ExportFormat, ExportRequest } from './protocol.ts';
import { readReferenceCsv, withoutApostrophes } from './readReferenceCsv.ts';
import { readReferenceDocument } from './readReferenceDocument.ts';
import { contentOf, readReferenceActivities } from './readReferenceActivities.ts';
import { answerReferenceQuery } from './answerReferenceQuery.ts';

const everything: ExportRequest = {
  filter: { facets: [], texts: [] },
  order: 'newestFirst',
  format: 'ndjson',
  timeZone: 'Europe/Berlin',
};

function logOf(body: string | Uint8Array): ActivityLog {
  const log = new ActivityLog();
  write(log, body, 'replace');
  return log;
}

function write(log: ActivityLog, body: string | Uint8Array, mode: 'replace' | 'merge'): void {
  log.begin(mode);
  log.write(typeof body === 'string' ? new TextEncoder().encode(body) : body);
  log.end();
}

function begin(log: ActivityLog, request: ExportRequest) {
  const steps = log.beginExport(request);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The whole file; `meanwhile` happens between its parts. */
function exported(log: ActivityLog, request: ExportRequest, rowsAtOnce = 7, meanwhile = () => {}) {
  const { start, rows } = begin(log, request);
  const pieces: Uint8Array[] = [];
  for (;;) {
    const part = rows.next(rowsAtOnce);
    pieces.push(part.bytes);
    if (part.sha256 !== undefined) {
      const bytes = Uint8Array.from(pieces.flatMap((piece) => Array.from(piece)));
      return { start, ...part, bytes, content: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
    }
    meanwhile();
  }
}

const parsed = (text: string): unknown => JSON.parse(text);

/** As a reader of the table undoes what was done against formulas. */

const row = (id: number, more = ''): string =>
  `{"id":"65f0c1d2e3a4b5c6d7e8f9${id.toString(16).padStart(2, '0')}","createdAt":"2026-03-29T00:59:5${id % 10}Z"${more}}`;

describe('a file of the log', () => {
  it('has exactly the rows of the filter in their order, each with all that came, in every format', () => {
    fc.assert(
      fc.property(
        documents,
        arbitraryQueries,
        fc.integer({ min: 1, max: 9 }),
        (body, { filter, order }, rowsAtOnce) => {
          const log = logOf(body);
          const activities = readReferenceActivities(readReferenceDocument(body));
          const answer = answerReferenceQuery([...activities.values()], {
            filter,
            order,
            rows: { from: 0, to: 1e6 },
            extent: true,
          });
          const wanted = (answer.rows?.rows ?? [])
            .map(({ id }) => activities.get(id))
            .filter((found) => found !== undefined);
          const contents = wanted.map((activity) => parsed(contentOf(activity)));
          const request = { ...everything, filter, order };

          const ndjson = exported(log, request, rowsAtOnce);
          expect(ndjson.start).toMatchObject({ total: answer.total, count: answer.count, damaged: answer.damaged });
          expect(ndjson.start.extent).toEqual(answer.extent);
          expect(ndjson.rows).toBe(answer.count);
          expect(ndjson.content.split('\n').slice(0, -1).map(parsed)).toEqual(contents);
          const list = exported(log, { ...request, format: 'json' }, rowsAtOnce).content;
          expect(list.endsWith('\n]\n')).toBe(true);
          expect(parsed(list)).toEqual(contents);

          const csv = exported(log, { ...request, format: 'csv' }, rowsAtOnce);
          const [names, ...records] = readReferenceCsv(csv.content);
          expect(names).toHaveLength(15);
          expect(records.map((record) => withoutApostrophes(record[2] ?? ''))).toEqual(
            wanted.map(({ row: { id } }) => wellFormed(id)),
          );
          for (const [i, { row: shown }] of wanted.entries()) {
            for (const [at, { field }] of textFields.entries()) {
              expect(withoutApostrophes(records[i]?.[3 + at] ?? '')).toBe(wellFormed(shown[field] ?? ''));
            }
            expect(records[i]?.[14] !== '').toBe(shown.damaged);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each<ExportFormat>(['csv', 'ndjson', 'json'])(
    'has the hash of its bytes, whatever the parts (%s)',
    async (format) => {
      const log = logOf(`[${Array.from({ length: 25 }, (_, id) => row(id)).join(',')}]`);
      const whole = exported(log, { ...everything, format }, 100);
      const inParts = exported(log, { ...everything, format }, 3);
      expect(inParts.content).toBe(whole.content);
      const digest = await crypto.subtle.digest('SHA-256', whole.bytes);
      expect(inParts.sha256).toBe(
        Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''),
      );
      expect(whole.sha256).toBe(inParts.sha256);
    },
  );

  it('is one state of the log: what arrives while it is written is not in it', () => {
    const log = logOf(`[${row(1)},${row(2)},${row(3)}]`);
    const before = exported(log, everything).content;
    let next = 10;
    const during = exported(log, everything, 1, () => {
      write(
        log,
        `[${row(2, ',"type":"changed"')},${row(next++)},{"id":"odd","createdAt":"2026-01-01T00:00:00.5Z"},7]`,
        'merge',
      );
    });
    expect(during.content).toBe(before);
    expect(during.start).toMatchObject({ total: 3, count: 3, damaged: 0 });
    expect(exported(log, everything).content).not.toBe(before);
  });

  it('writes times as the API does, and in the zone asked for, across its change of the clock', () => {
    const log = logOf(`[${row(9)},{"id":"x","createdAt":"2026-03-29T01:00:00.25Z"}]`);
    const [, ...records] = readReferenceCsv(
      exported(log, { ...everything, format: 'csv', order: 'oldestFirst' }).content,
    );
    expect(records.map(([utc, local]) => [utc, local])).toEqual([
      ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
      ['2026-03-29T01:00:00.250Z', '2026-03-29T03:00:00.250+02:00'],
    ]);
    const [line] = exported(log, { ...everything, order: 'oldestFirst' }).content.split('\n');
    expect(line).toContain('"createdAt":"2026-03-29T00:59:59Z"');
  });

  it('keeps unknown members byte for byte, on one line, and damaged rows as they came', () => {
    const unknown = '"newField":{"b":1e5,"a":"\\u0041","list":[1.0,\r\n-0]}';
    const log = logOf(`[${row(1, `,${unknown}`)},{"id":7,\n"type":"=1"}]`);
    const [first, second] = exported(log, everything).content.split('\n');
    expect(first).toContain(unknown.replace('\r\n', '  '));
    expect(second).toBe('{"id":7, "type":"=1"}');
  });

  it('has null where null came and nothing where nothing came, and an empty cell for both in a table', () => {
    const log = logOf(
      `[{"id":"a","serviceId":null,"actorId":null,"actorId":"x","createdAt":null},{"id":"b","type":"t","type":null}]`,
    );
    expect(exported(log, everything).content).toBe(
      '{"id":"b","type":null}\n{"id":"a","createdAt":null,"actorId":"x","serviceId":null}\n',
    );
    expect(exported(log, { ...everything, format: 'csv' }).content).not.toContain('null');
    write(log, '[{"id":"a","type":null}]', 'merge');
    expect(exported(log, everything).content).toBe('{"id":"b","type":null}\n{"id":"a","type":null}\n');
  });

  it('says how many cells it made safe, and has a byte order mark and a line end after each record', () => {
    const log = logOf(`[${row(1, ',"actorDetails":"=1+1"')}]`);
    const { content, safeCells } = exported(log, { ...everything, format: 'csv' });
    expect(safeCells).toBe(1);
    expect(content.startsWith('\ufeffcreatedAt,createdAt (Europe/Berlin),id,type,')).toBe(true);
    expect(content).toContain(`,"'=1+1",`);
    expect(content.endsWith('\r\n')).toBe(true);
  });

  it('of no rows is a table with names only, an empty array or nothing', () => {
    const log = logOf('[]');
    expect(readReferenceCsv(exported(log, { ...everything, format: 'csv' }).content)).toHaveLength(1);
    expect(parsed(exported(log, { ...everything, format: 'json' }).content)).toEqual([]);
    expect(exported(log, everything).content).toBe('');
  });
});

/** UTF-8 has no lone surrogates: a file has the replacement character for them. */
function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
