import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ActivityLog } from './ActivityLog.ts';
import { arbitraryBodies, chunkSizes, documents, lists } from './arbitraryBodies.ts';
import { arbitraryQueries } from './arbitraryQueries.ts';
import type { ActivityQuery, LoadRequest, QueryAnswer } from './protocol.ts';
import { readReferenceDocument } from './readReferenceDocument.ts';
import type { ReferenceDocument } from './readReferenceDocument.ts';
import { contentOf, readReferenceActivities, readReferenceActivity } from './readReferenceActivities.ts';
import type { ReferenceActivity } from './readReferenceActivities.ts';
import { answerReferenceQuery } from './answerReferenceQuery.ts';

const runs = { numRuns: 300 };
const timeoutMs = 120_000;

/** Reads a body in pieces of the given sizes (used in turn), by copies or by filling the log's own buffer. */
function read(log: ActivityLog, body: Uint8Array, sizes: readonly number[], mode: LoadRequest['mode'] = 'replace') {
  // Nothing may depend on the length that a server promises: none, the true one, or a lie.
  log.begin(mode, [0, body.length, body.length * 1000, 1][sizes.length % 4]);
  let position = 0;
  for (let i = 0; position < body.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    const piece = body.subarray(position, position + size);
    position += size;
    let isGood = true;
    if (i % 2 === 0) isGood = log.write(piece);
    else {
      const space = log.space();
      space.set(piece.subarray(0, space.length));
      isGood = log.accept(space.subarray(0, piece.length));
    }
    if (i % 3 === 0) log.settle();
    if (!isGood) break;
  }
  return log.end();
}

function answer(log: ActivityLog, query: ActivityQuery): Omit<QueryAnswer, 'dataVersion' | 'computeMs'> {
  const steps = log.answer(query);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { dataVersion: _, computeMs: __, ...rest } = step.value;
  return rest;
}

const everything: ActivityQuery = {
  filter: { facets: [], texts: [] },
  order: 'newestFirst',
  rows: { from: 0, to: 1e6 },
  facets: (['actorType', 'type', 'actor', 'service', 'ipAddress', 'targetKey', 'userAgent'] as const).map((facet) => ({
    facet,
    top: 5,
  })),
  histogram: { timeZone: 'Europe/Berlin', maxBars: 50 },
  days: { timeZone: 'Europe/Berlin', runs: true },
  hourOfWeek: { timeZone: 'Europe/Berlin' },
};

const justRows: ActivityQuery = { filter: { facets: [], texts: [] }, order: 'newestFirst', rows: { from: 0, to: 1e6 } };

/** The text of a damaged row as it is, that of another as what it says. */
function normalized(content: string | undefined, { row }: ReferenceActivity): string | undefined {
  return row.damaged || content === undefined ? content : JSON.stringify(JSON.parse(content));
}

function expectSame(log: ActivityLog, activities: Map<string, ReferenceActivity>, query: ActivityQuery): void {
  expect(answer(log, query)).toEqual(answerReferenceQuery([...activities.values()], query));
}

function expectSameContents(log: ActivityLog, activities: Map<string, ReferenceActivity>): void {
  for (const [id, activity] of activities) {
    expect(normalized(log.readActivity(id), activity)).toBe(normalized(contentOf(activity), activity));
  }
}

function idOfLast({ sources }: ReferenceDocument): string | undefined {
  const last = sources.at(-1);
  if (last === undefined) return undefined;
  return readReferenceActivity(last, sources.filter((source) => source === last).length - 1).row.id;
}

/** 20,000 activities as the API sends them, with `more` in each. */
function usualLog(more: object = {}): ActivityLog {
  const log = new ActivityLog();
  const rows = Array.from({ length: 20_000 }, (_, i) => ({
    id: (0x6a72_0000_0000 - i).toString(16).padStart(24, '0'),
    createdAt: `${new Date(1_780_000_000_000 - i * 60_000).toISOString().slice(0, 19)}Z`,
    type: `type_${i % 90}`,
    actorType: 'user',
    actorId: `Google_${i % 300}`,
    actorDetails: `person.${i % 300}@example.com`,
    actorIpAddress: `198.18.${i % 20}.${i % 250}`,
    organizationId: '3f2b8c6e-9d41-4a57-8e20-5b7c1d9f6a34',
    serviceId: `8c6b5eb6-2627-40e5-8772-0453c37578${i % 40}`,
    ...(i % 100 === 0 && { changes: { note: `number ${i % 30}` } }),
    ...more,
  }));
  read(log, new TextEncoder().encode(JSON.stringify({ result: rows })), [65_536]);
  return log;
}

describe('the log and its plain reference agree', () => {
  test(
    'on every answer, whatever the log, the pieces that it comes in and the query',
    () => {
      fc.assert(
        fc.property(
          arbitraryBodies,
          chunkSizes,
          fc.array(arbitraryQueries, { minLength: 1, maxLength: 4 }),
          (body, sizes, asked) => {
            const log = new ActivityLog();
            const document = readReferenceDocument(body);
            const activities = readReferenceActivities(document);
            const verdict = read(log, body, sizes);
            // The reference does not tell whether more bytes could have mended a broken body.
            expect(verdict === 'notJson' ? 'cutShort' : verdict).toBe(document.verdict);
            expect(log.rows).toBe(document.sources.length);
            expect(log.duplicates).toBe(document.sources.length - activities.size);
            expect(log.damaged).toBe([...activities.values()].filter(({ row }) => row.damaged).length);
            expect(log.requestId).toBe(document.requestId);
            expect(log.lastRowId).toBe(idOfLast(document));
            for (const query of [everything, ...asked]) expectSame(log, activities, query);
            expectSameContents(log, activities);
          },
        ),
        runs,
      );
    },
    timeoutMs,
  );

  test('on a body that is cut after each of its bytes', () => {
    const body = fc.sample(documents, { numRuns: 200, seed: 4 }).find(({ length }) => length > 2000 && length < 3000);
    if (!body) throw new Error('No document of 2 kB in the sample');
    for (let length = 0; length <= body.length; length++) {
      const part = body.subarray(0, length);
      const log = new ActivityLog();
      const reference = readReferenceDocument(part);
      expect(read(log, part, [64])).toBe(reference.verdict);
      expect(log.lastRowId).toBe(idOfLast(reference));
      expectSame(log, readReferenceActivities(reference), justRows);
    }
  });

  test('on a body that is merged into another: its rows replace those with their ids', () => {
    fc.assert(
      fc.property(documents, documents, chunkSizes, arbitraryQueries, (first, second, sizes, query) => {
        const log = new ActivityLog();
        read(log, first, sizes);
        read(log, second, sizes, 'merge');
        const activities = readReferenceActivities(readReferenceDocument(first));
        const newestMs = Math.max(...Array.from(activities.values(), ({ row }) => row.createdAtMs ?? -Infinity));
        const known = new Set(activities.keys());
        for (const [id, activity] of readReferenceActivities(readReferenceDocument(second))) {
          const isLate = !known.has(id) && (activity.row.createdAtMs ?? Infinity) < newestMs;
          activities.set(id, isLate ? { ...activity, row: { ...activity.row, isLate } } : activity);
        }
        expect(answer(log, everything).total).toBe(activities.size);
        for (const asked of [everything, query]) expectSame(log, activities, asked);
        expectSameContents(log, activities);
      }),
      runs,
    );
  });

  test.each(['service frob', 'CE_FROB', 'x y', 'x-_y', ' frob'])('on a type that is looked for as “%s”', (contains) => {
    const body = new TextEncoder().encode(
      '[{"id":"a","type":"service_frobnicated"},{"id":"b","type":"-x-_y"},{"id":"c"}]',
    );
    const log = new ActivityLog();
    read(log, body, [64]);
    const filter = { facets: [], texts: [{ contains, exclude: false }] };
    expect(answer(log, { ...justRows, filter }).count).toBe(1);
    expectSame(log, readReferenceActivities(readReferenceDocument(body)), { ...justRows, filter });
  });

  test('on the rows that have come, while more are coming', () => {
    fc.assert(
      fc.property(lists, chunkSizes, arbitraryQueries, (body, sizes, query) => {
        const log = new ActivityLog();
        log.begin('replace');
        const [size = 1] = sizes;
        for (let position = 0; position < body.length; position += size) {
          log.write(body.subarray(position, position + size));
          if (!log.settle()) continue;
          const seen = readReferenceActivities(readReferenceDocument(body.subarray(0, position + size)));
          // Rows that are out of order wait until there are enough of them to sort.
          const { total } = answer(log, query);
          expect(total).toBeLessThanOrEqual(seen.size);
          if (total !== seen.size) continue;
          expectSame(log, seen, query);
          expectSameContents(log, seen);
        }
      }),
      runs,
    );
  });
});

describe('the log keeps what it has', () => {
  const list = new TextEncoder().encode('[{"id":"a","type":"x"},{"id":"b"}]');

  test('until the first row of a body that replaces it', () => {
    const log = new ActivityLog();
    read(log, list, [1000]);
    log.begin('replace');
    log.write(new TextEncoder().encode('[{"id":'));
    log.settle();
    expect(answer(log, everything).total).toBe(2);
    log.write(new TextEncoder().encode('"c"}'));
    log.settle();
    expect(answer(log, everything).total).toBe(1);
  });

  test('when a body that would replace it brings nothing, unless that is all there is', () => {
    const log = new ActivityLog();
    read(log, list, [1000]);
    expect(read(log, new TextEncoder().encode('[{"i'), [1000])).toBe('cutShort');
    expect(answer(log, everything).total).toBe(2);
    expect(read(log, new TextEncoder().encode('[]'), [1000])).toBe('complete');
    expect(answer(log, everything).total).toBe(0);
  });

  test('and raises the version of the data with each change only', () => {
    const log = new ActivityLog();
    read(log, list, [1000]);
    const before = log.dataVersion;
    log.begin('replace');
    log.write(new TextEncoder().encode('['));
    log.settle();
    expect(log.dataVersion).toBe(before);
  });
});

describe('a body may be what no object tree could hold', () => {
  test('a value nested 100,000 levels deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const log = new ActivityLog();
    const body = new TextEncoder().encode(`[{"id":"a","x":${deep}},${deep}]`);
    expect(read(log, body, [65_536])).toBe('complete');
    expect(log.rows).toBe(2);
    expect(log.damaged).toBe(1);
  });

  test('a row of many pieces is not read again with every piece', () => {
    const log = new ActivityLog();
    const body = new TextEncoder().encode(`[{"id":"a","x":"${'y'.repeat(8_000_000)}"}]`);
    const startedAt = performance.now();
    expect(read(log, body, [4096])).toBe('complete');
    // A thousand times longer if each of the 2,000 pieces had it read from its start.
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  test('a text that looks like another as it is spelled is not taken for it', () => {
    const log = new ActivityLog();
    const spellings = [String.raw`\\u0041`, String.raw`\u0041`, String.raw`\\u0041`, 'A'];
    const rows = spellings.map(
      (spelling, i) =>
        `{"id":"${String(i).padStart(24, '0')}","actorId":"someone","actorDetails":"${spelling}","serviceId":"one"}`,
    );
    expect(read(log, new TextEncoder().encode(`[${rows.join(',')}]`), [7])).toBe('complete');
    const details = answer(log, { ...justRows, order: 'oldestFirst' }).rows?.rows.map((row) => row.actorDetails);
    expect(details?.toSorted()).toEqual(['A', 'A', String.raw`\u0041`, String.raw`\u0041`]);
  });

  test.each([
    [String.raw`a\"b`, 'a"b'],
    [String.raw`a\nb`, 'a\nb'],
  ])('a text with %s does not make its raw bytes valid later', (spelling, raw) => {
    const log = new ActivityLog();
    const row = `{"id":"a","actorId":"someone","actorDetails":"${spelling}"}`;
    const body = `[${row},${row.replace(spelling, raw)}]`;
    expect(read(log, new TextEncoder().encode(body), [1000])).toBe('notJson');
  });

  test('the usual log takes at most 32 bytes a row', () => {
    expect(usualLog().byteLength / 20_000).toBeLessThan(32);
  });

  test('fields that are null in each row take a byte a row', () => {
    const bytes = usualLog({ userAgent: null, targetKeyId: null, keyUpdateType: null }).byteLength;
    expect(Math.round((bytes - usualLog().byteLength) / 20_000)).toBe(1);
  });
});
