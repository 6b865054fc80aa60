import * as z from 'zod/mini';

import type { Database } from './Database.ts';
import { insertActivities, type ActivityRow } from './insertActivities.ts';

/**
 * Gives an organization another name and writes the activity that tells of it, both or neither. When the name is already
 * that one, nothing is written: nothing happened.
 */
export async function renameOrganization(
  database: Database,
  organizationId: string,
  name: string,
  makeActivity: () => ActivityRow,
): Promise<void> {
  await database.transaction(async (statements) => {
    const [before] = await statements.query(
      z.object({ name: z.string() }),
      'SELECT name FROM organizations WHERE id = $1::uuid FOR UPDATE',
      [organizationId],
    );
    if (before === undefined || before.name === name) return;
    await statements.execute('UPDATE organizations SET name = $2::text WHERE id = $1::uuid', [organizationId, name]);
    await insertActivities(statements, organizationId, [makeActivity()]);
  });
}
