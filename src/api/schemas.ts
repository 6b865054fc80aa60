import * as z from 'zod/mini';

/**
 * What the Organizations API sends (api.md and the vendor's OpenAPI document). Every object is open: a field that is
 * not listed here is kept, because new ones appear all the time. `null` and a missing field mean the same: absent.
 */

const absentOr = <Schema extends z.core.$ZodType>(schema: Schema) =>
  z.pipe(
    z.optional(z.nullable(schema)),
    z.transform((value: z.core.output<Schema> | null | undefined) => value ?? undefined),
  );

const text = absentOr(z.string());
const texts = absentOr(z.array(z.string()));

/** An organization: `createdAt` is an ISO-8601 date-time. Servers may send more fields: they are shown, never sent back. */
export const organizationSchema = z.looseObject({
  id: z.string(),
  createdAt: text,
  name: z.string(),
});

/** The organizations of a key: a list, or its one organization by itself, as the samples of the API's document have it. */
export const organizationsSchema = z.pipe(
  z.transform((value: unknown) => (Array.isArray(value) ? value : [value])),
  z.array(organizationSchema),
);

/** One activity. Only `id` is relied on: the API's document marks no field as required, and its sets of values are open. */
export const activitySchema = z.looseObject({
  id: z.string(),
  createdAt: text,
  type: text,
  actorType: text,
  actorId: text,
  actorDetails: text,
  actorIpAddress: text,
  organizationId: text,
  serviceId: text,
  userAgent: text,
  targetKeyId: text,
  keyUpdateType: text,
  targetRoleIds: texts,
  targetRoleNames: texts,
  targetActorIds: texts,
  targetResourceIds: texts,
});

/** `GET /v1/whoami` for an API key. It tells no role. */
export const whoamiSchema = z.looseObject({
  actorType: text,
  keyId: text,
  name: text,
  organizationId: text,
});

/** A role that is assigned to a key; `roleType` is `system` or `custom`. */
const assignedRoleSchema = z.looseObject({ roleId: text, roleName: text, roleType: text });

/** An API key as `GET /v1/organizations/:organizationId/keys` lists it. `keySuffix` is the end of the key id, not of the secret. */
export const apiKeySchema = z.looseObject({
  id: z.string(),
  name: text,
  state: text,
  roles: texts,
  assignedRoles: absentOr(z.array(assignedRoleSchema)),
  keySuffix: text,
  createdAt: text,
  expireAt: text,
  usedAt: text,
});

/** A service, for its name. Deleted services are not listed by the API. */
export const serviceSchema = z.looseObject({ id: z.string(), name: text });

export type Organization = z.infer<typeof organizationSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type Whoami = z.infer<typeof whoamiSchema>;
export type ApiKey = z.infer<typeof apiKeySchema>;
export type Service = z.infer<typeof serviceSchema>;

/** What the session service of this product answers; `keySuffix` is the last four characters of the key id. */
export const sessionSchema = z.object({
  /** Whether this browser holds a session that is still valid. */
  signedIn: z.boolean(),
  keySuffix: z.optional(z.string()),
  /** When the session ends at the latest, and when it ends if it is not used again (ISO-8601). */
  expiresAt: z.optional(z.string()),
  idleExpiresAt: z.optional(z.string()),
  /** Whether the server runs on its own sample data and offers the two sample keys. */
  sample: z.boolean(),
  /** The origin of the API behind `/v1`, for people to read; absent for the embedded one. */
  apiOrigin: z.optional(z.string()),
});

export type Session = z.infer<typeof sessionSchema>;
