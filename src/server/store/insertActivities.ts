import type { Statements } from './Database.ts';

/** One activity to be stored: `document` is its JSON text on one line, exactly as the API will answer it. */
export interface ActivityRow {
  id: string;
  createdAtMs: number;
  document: string;
}

/**
 * Adds activities of one organization in one statement. Each column goes as one text with a line for each row, because
 * JSON and ids have no line breaks and both drivers read this faster than an array (37,000 rows/s in PGlite against 28,000).
 */
export async function insertActivities(
  statements: Statements,
  organizationId: string,
  activities: readonly ActivityRow[],
): Promise<void> {
  if (activities.length === 0) return;
  await statements.execute(
    `INSERT INTO activities (organization_id, id, created_at, document)
     SELECT $1::uuid, id, to_timestamp(milliseconds::float8 / 1000), document
     FROM unnest(
       string_to_array($2::text, chr(10)), string_to_array($3::text, chr(10)), string_to_array($4::text, chr(10))
     ) AS row (id, milliseconds, document)`,
    [
      organizationId,
      activities.map((activity) => activity.id).join('\n'),
      activities.map((activity) => activity.createdAtMs).join('\n'),
      activities.map((activity) => activity.document).join('\n'),
    ],
  );
}
