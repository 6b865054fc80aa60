import * as z from 'zod/mini';

import type { Statements } from './Database.ts';

/** The JSON text of one activity, if the organization has it. */
export async function readActivity(
  statements: Statements,
  organizationId: string,
  activityId: string,
): Promise<string | undefined> {
  const [row] = await statements.query(
    z.object({ document: z.string() }),
    'SELECT document FROM activities WHERE organization_id = $1::uuid AND id = $2::text',
    [organizationId, activityId],
  );
  return row?.document;
}
