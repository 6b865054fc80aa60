import * as z from 'zod/mini';

import { isFaultName } from '../../faults.ts';
import { ipAccessListEntry, keyRoles, rateLimit } from '../../store/ApiKeyRow.ts';
import { ApiFailure } from '../ApiFailure.ts';
import { isAddressSource } from '../isAddressAllowed.ts';
import { parseDateTime } from '../parseDateTime.ts';

const text = z.string().check(z.minLength(1), z.regex(/^[^\0]*$/u));
const dateTime = z.string().check(z.refine((value) => parseDateTime(value) !== undefined, 'not a date-time'));
/** One line without control characters: the id of a row in the store. */
const activityId = z.string().check(z.regex(/^[^\p{Cc}]+$/u));

const newKey = z.strictObject({
  name: text,
  role: z.enum(keyRoles),
  /** What the key list says of its roles instead of what its role implies. */
  assignedRoles: z.optional(
    z.array(
      z.strictObject({ roleId: z.optional(text), roleName: text, roleType: z.optional(z.enum(['system', 'custom'])) }),
    ),
  ),
  /** The deprecated field `roles`, to make it stale. */
  deprecatedRoles: z.optional(z.array(text)),
  state: z.optional(z.enum(['enabled', 'disabled'])),
  expireAt: z.optional(z.nullable(dateTime)),
  ipAccessList: z.optional(
    z.array(
      ipAccessListEntry.check(z.refine((entry) => isAddressSource(entry.source), 'not an IP address or CIDR block')),
    ),
  ),
  rateLimit: z.optional(rateLimit),
  fault: z.optional(z.string().check(z.refine((name) => isFaultName(name), 'not a fault'))),
});

const newOrganization = z.strictObject({
  name: z.string().check(z.regex(/^[^\0]*[^\0\s][^\0]*$/u)),
  createdAt: z.optional(dateTime),
  extra: z.optional(z.record(z.string(), z.unknown())),
  keys: z.array(newKey),
  services: z.optional(z.array(z.looseObject({ id: z.optional(z.uuid()), name: text }))),
  activities: z.optional(
    z.union([
      z.int().check(z.minimum(0), z.maximum(5_000_000)),
      z.array(z.looseObject({ id: z.optional(activityId), createdAt: z.optional(dateTime) })),
    ]),
  ),
});

/** An organization to be made by the operator. */
export type NewOrganization = z.infer<typeof newOrganization>;
export type NewKey = z.infer<typeof newKey>;

/** @throws ApiFailure 400 that names the first field that is wrong. */
export function parseNewOrganization(body: unknown): NewOrganization {
  const parsed = newOrganization.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ApiFailure(400, `${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'wrong'}`);
}
