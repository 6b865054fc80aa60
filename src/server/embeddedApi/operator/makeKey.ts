import { randomBytes, randomUUID } from 'node:crypto';

import type { ApiKeyRow } from '../../store/ApiKeyRow.ts';
import { defaultAssignedRoles, defaultDeprecatedRoles, makeRoleId } from '../defaultAssignedRoles.ts';
import { hashSecret } from '../hashSecret.ts';
import { parseDateTime } from '../parseDateTime.ts';
import type { NewKey } from './parseNewOrganization.ts';

/** A new key: its row, and what its maker is told of it. */
export interface MadeKey {
  row: Omit<ApiKeyRow, 'usedAt'>;
  answer: { id: string; name: string; role: ApiKeyRow['role']; keyId: string; keySecret: string; keySuffix: string };
}

/** Makes a key with a random id (20 characters) and secret (240 random bits). */
export function makeKey(plan: NewKey, organizationId: string, createdAt: string): MadeKey {
  const keyId = makeLetters(20);
  const keySecret = makeLetters(48);
  const id = randomUUID();
  const roles = plan.assignedRoles?.map((role) => ({
    roleId: role.roleId ?? makeRoleId(organizationId, role.roleName),
    roleName: role.roleName,
    roleType: role.roleType ?? 'custom',
  }));
  const expireAt = plan.expireAt === undefined || plan.expireAt === null ? null : parseDateTime(plan.expireAt);
  return {
    row: {
      id,
      organizationId,
      keyId,
      secretSha256: hashSecret(keySecret),
      name: plan.name,
      role: plan.role,
      deprecatedRoles: plan.deprecatedRoles ?? defaultDeprecatedRoles(plan.role),
      assignedRoles: roles ?? defaultAssignedRoles(plan.role, organizationId),
      state: plan.state ?? 'enabled',
      createdAt,
      expireAt: expireAt ?? null,
      ipAccessList: plan.ipAccessList ?? [{ source: '0.0.0.0/0', description: 'Anywhere' }],
      rateLimit: plan.rateLimit ?? null,
      fault: plan.fault ?? null,
    },
    answer: { id, name: plan.name, role: plan.role, keyId, keySecret, keySuffix: keyId.slice(-4) },
  };
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Random letters and digits, five bits each: an alphabet of 32 takes each byte without a bias. */
function makeLetters(count: number): string {
  return Array.from(randomBytes(count), (byte) => letters[byte % letters.length]).join('');
}
