import type { ApiKeyRow } from './ApiKeyRow.ts';
import type { Statements } from './Database.ts';

/** Adds a key. The secret itself never reaches the database. */
export async function insertApiKey(statements: Statements, key: Omit<ApiKeyRow, 'usedAt'>): Promise<void> {
  await statements.execute(
    `INSERT INTO api_keys (id, organization_id, key_id, secret_sha256, name, role, deprecated_roles, assigned_roles,
       state, created_at, expire_at, ip_access_list, rate_limit, fault)
     VALUES ($1::uuid, $2::uuid, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text,
       $9::text, $10::timestamptz, $11::timestamptz, $12::text, $13::text, $14::text)`,
    [
      key.id,
      key.organizationId,
      key.keyId,
      key.secretSha256,
      key.name,
      key.role,
      JSON.stringify(key.deprecatedRoles),
      JSON.stringify(key.assignedRoles),
      key.state,
      key.createdAt,
      key.expireAt,
      JSON.stringify(key.ipAccessList),
      key.rateLimit === null ? null : JSON.stringify(key.rateLimit),
      key.fault,
    ],
  );
}
