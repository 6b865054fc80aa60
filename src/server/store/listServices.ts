import * as z from 'zod/mini';

import type { Statements } from './Database.ts';

/** The JSON texts of an organization's services, by name. */
export async function listServices(statements: Statements, organizationId: string): Promise<readonly string[]> {
  const rows = await statements.query(
    z.object({ document: z.string() }),
    'SELECT document FROM services WHERE organization_id = $1::uuid ORDER BY name, id',
    [organizationId],
  );
  return rows.map((row) => row.document);
}
