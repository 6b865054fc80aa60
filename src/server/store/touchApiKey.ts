import type { Statements } from './Database.ts';

/** Notes that a key was used at this time (ISO-8601). The API's document gives `usedAt` a precision of one minute. */
export async function touchApiKey(statements: Statements, id: string, usedAt: string): Promise<void> {
  await statements.execute(`UPDATE api_keys SET used_at = date_trunc('minute', $2::timestamptz) WHERE id = $1::uuid`, [
    id,
    usedAt,
  ]);
}
