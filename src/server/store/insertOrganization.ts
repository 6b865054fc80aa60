import type { Statements } from './Database.ts';
import type { OrganizationRow } from './readOrganization.ts';

/** Adds an organization. */
export async function insertOrganization(statements: Statements, organization: OrganizationRow): Promise<void> {
  await statements.execute(
    `INSERT INTO organizations (id, name, created_at, extra) VALUES ($1::uuid, $2::text, $3::timestamptz, $4::text)`,
    [organization.id, organization.name, organization.createdAt, organization.extra],
  );
}
