import * as z from 'zod/mini';

import type { Statements } from './Database.ts';

const organizationRow = z.object({ id: z.string(), name: z.string(), createdAt: z.string(), extra: z.string() });

/** An organization: `createdAt` in ISO-8601 with whole seconds, `extra` a JSON object with further fields. */
export type OrganizationRow = z.infer<typeof organizationRow>;

/** The organization with this id, if there is one. */
export async function readOrganization(statements: Statements, id: string): Promise<OrganizationRow | undefined> {
  const [row] = await statements.query(
    organizationRow,
    `SELECT id::text AS "id", name, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt", extra
     FROM organizations WHERE id = $1::uuid`,
    [id],
  );
  return row;
}
