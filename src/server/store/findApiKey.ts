import { apiKeyColumns, apiKeyRow, type ApiKeyRow } from './ApiKeyRow.ts';
import type { Statements } from './Database.ts';

/** The key with this key id (the user name of HTTP Basic), if there is one. */
export async function findApiKey(statements: Statements, keyId: string): Promise<ApiKeyRow | undefined> {
  const sql = `SELECT ${apiKeyColumns} FROM api_keys WHERE key_id = $1::text`;
  const [row] = await statements.query(apiKeyRow, sql, [keyId]);
  return row;
}
