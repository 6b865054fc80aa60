import * as z from 'zod/mini';

import type { Statements } from './Database.ts';

/** Bounds of `createdAt`, both inclusive, in ISO-8601. */
export interface ActivityRange {
  from?: string;
  to?: string;
}

// The first batch is small, so that a reader has something to show at once. More than 2,000 rows bring no speed
// (480,000 rows/s in PGlite) and would hold up other requests for longer: a batch takes about 5 ms.
const firstBatchRows = 200;
const batchRows = 2000;

const batchRow = z.object({
  documents: z.nullable(z.string()),
  rows: z.number(),
  lastCreatedAt: z.nullable(z.string()),
  lastId: z.nullable(z.string()),
});

/**
 * All activities of an organization, newest first, as JSON texts joined by commas. Each batch is a short statement of its
 * own that goes on after the last row of the one before, so that nothing is held open while a slow reader thinks;
 * activities that are written meanwhile are newer than all that is still to come, and are not in the list.
 */
export async function* readActivityBatches(
  statements: Statements,
  organizationId: string,
  range: ActivityRange = {},
): AsyncGenerator<string, void, void> {
  let limit = firstBatchRows;
  let last: { createdAt: string; id: string } | undefined;
  for (;;) {
    const values: (string | number)[] = [organizationId, limit];
    const conditions = ['organization_id = $1::uuid'];
    const parameter = (value: string) => `$${values.push(value)}`;
    if (range.from !== undefined) conditions.push(`created_at >= ${parameter(range.from)}::timestamptz`);
    if (range.to !== undefined) conditions.push(`created_at <= ${parameter(range.to)}::timestamptz`);
    if (last !== undefined) {
      conditions.push(`(created_at, id) < (${parameter(last.createdAt)}::timestamptz, ${parameter(last.id)}::text)`);
    }
    const [batch] = await statements.query(
      batchRow,
      `SELECT string_agg(document, ',' ORDER BY created_at DESC, id DESC) AS "documents", count(*)::int AS "rows",
         min(created_at)::text AS "lastCreatedAt", (array_agg(id ORDER BY created_at, id))[1] AS "lastId"
       FROM (
         SELECT id, created_at, document FROM activities WHERE ${conditions.join(' AND ')}
         ORDER BY created_at DESC, id DESC LIMIT $2::int
       ) AS batch`,
      values,
    );
    if (batch === undefined || batch.documents === null) return;
    yield batch.documents;
    if (batch.rows < limit || batch.lastCreatedAt === null || batch.lastId === null) return;
    last = { createdAt: batch.lastCreatedAt, id: batch.lastId };
    limit = batchRows;
  }
}
