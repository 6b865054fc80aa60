import { apiKeyColumns, apiKeyRow, type ApiKeyRow } from './ApiKeyRow.ts';
import type { Statements } from './Database.ts';

/** All keys of an organization, oldest first. */
export async function listApiKeys(statements: Statements, organizationId: string): Promise<readonly ApiKeyRow[]> {
  const sql = `SELECT ${apiKeyColumns} FROM api_keys WHERE organization_id = $1::uuid ORDER BY created_at, id`;
  return statements.query(apiKeyRow, sql, [organizationId]);
}
