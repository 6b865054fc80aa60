import { createHash } from 'node:crypto';

import type { AssignedRole, KeyRole } from '../store/ApiKeyRow.ts';

const roleOf = {
  admin: { roleName: 'Admin', roleType: 'system' },
  developer: { roleName: 'Developer', roleType: 'system' },
  'custom-admin': { roleName: 'Platform owner', roleType: 'custom' },
  custom: { roleName: 'Auditor', roleType: 'custom' },
} as const;

/** The roles that a key of this kind has unless it is told otherwise, as the API lists them with the key. */
export function defaultAssignedRoles(role: KeyRole, organizationId: string): AssignedRole[] {
  const { roleName, roleType } = roleOf[role];
  return [{ roleId: makeRoleId(organizationId, roleName), roleName, roleType }];
}

/** The value of the deprecated field `roles`: it knows no custom roles. */
export function defaultDeprecatedRoles(role: KeyRole): string[] {
  return role === 'admin' || role === 'developer' ? [role] : [];
}

/** The id of an organization's role of this name: always the same UUID. */
export function makeRoleId(organizationId: string, roleName: string): string {
  const hex = createHash('sha256').update(`${organizationId}/role/${roleName}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
