import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ActivityLog } from './ActivityLog.ts';
import { bodies, chunkSizes } from './arbitraryLog.ts';
import { queries } from './arbitraryQuery.ts';
import type { ActivityQuery, LoadRequest, QueryAnswer } from './protocol.ts';
import { readReferenceDocument } from './referenceDocument.ts';
import { contentOf, readReferenceActivities } from './referenceLog.ts';
import type { ReferenceActivity } from './referenceLog.ts';
import { answerReferenceQuery } from './referenceQuery.ts';

const runs = { numRuns: 300 };
const timeoutMs = 120_000;

/** Reads a body in pieces of the given sizes (used in turn), by copies or by filling the log's own buffer. */
function read(log: ActivityLog, body: Uint8Array, sizes: readonly number[], mode: LoadRequest['mode'] = 'replace') {
  log.begin(mode);
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
  facets: (['actorType', 'type', 'actor', 'service', 'ipAddress', 'targetKey'] as const).map((facet) => ({
    facet,
    top: 5,
  })),
  histogram: { timeZone: 'Europe/Berlin', maxBars: 50 },
  days: { timeZone: 'Europe/Berlin' },
};

/** The text of a damaged row as it is, that of another as what it says. */
function normalized(content: string | undefined, { row }: ReferenceActivity): string | undefined {
  return row.damaged || content === undefined ? content : JSON.stringify(JSON.parse(content));
}

function expectSame(log: ActivityLog, activities: Map<string, ReferenceActivity>, query: ActivityQuery): void {
  expect(answer(log, query)).toEqual(answerReferenceQuery([...activities.values()], query));
}

describe('the log and its plain reference agree', () => {
  test(
    'on every answer, whatever the log, the pieces that it comes in and the query',
    () => {
      fc.assert(
        fc.property(bodies, chunkSizes, fc.array(queries, { minLength: 1, maxLength: 4 }), (body, sizes, asked) => {
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
          for (const query of [everything, ...asked]) expectSame(log, activities, query);
          for (const [id, activity] of activities) {
            expect(normalized(log.readActivity(id), activity)).toBe(normalized(contentOf(activity), activity));
          }
        }),
        runs,
      );
    },
    timeoutMs,
  );
});
