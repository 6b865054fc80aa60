import * as z from 'zod/mini';

const jsonText = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string): unknown => JSON.parse(text)),
    ),
    schema,
  );

export const keyRoles = ['admin', 'developer', 'custom-admin', 'custom'] as const;

export const assignedRole = z.object({
  roleId: z.string(),
  roleName: z.string(),
  roleType: z.enum(['system', 'custom']),
});

export const ipAccessListEntry = z.object({ source: z.string(), description: z.optional(z.string()) });

/** How many requests a key may make in a window. */
export const rateLimit = z.object({ limit: z.number(), windowSeconds: z.number() });

/** A key as the database holds it. Times are ISO-8601 with whole seconds. */
export const apiKeyRow = z.object({
  id: z.string(),
  organizationId: z.string(),
  keyId: z.string(),
  secretSha256: z.string(),
  name: z.string(),
  role: z.enum(keyRoles),
  deprecatedRoles: jsonText(z.array(z.string())),
  assignedRoles: jsonText(z.array(assignedRole)),
  state: z.enum(['enabled', 'disabled']),
  createdAt: z.string(),
  expireAt: z.nullable(z.string()),
  usedAt: z.nullable(z.string()),
  ipAccessList: jsonText(z.array(ipAccessListEntry)),
  rateLimit: z.nullable(jsonText(rateLimit)),
  fault: z.nullable(z.string()),
});

export type ApiKeyRow = z.infer<typeof apiKeyRow>;
export type KeyRole = ApiKeyRow['role'];
export type AssignedRole = z.infer<typeof assignedRole>;
export type RateLimit = z.infer<typeof rateLimit>;

/** The columns of `api_keys` under the names of `apiKeyRow`. */
export const apiKeyColumns = `
  id::text AS "id", organization_id::text AS "organizationId", key_id AS "keyId", secret_sha256 AS "secretSha256",
  name, role, deprecated_roles AS "deprecatedRoles", assigned_roles AS "assignedRoles", state,
  to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt",
  to_char(expire_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expireAt",
  to_char(used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "usedAt",
  ip_access_list AS "ipAccessList", rate_limit AS "rateLimit", fault`;
