import type { ApiKeyRow, KeyRole } from '../store/ApiKeyRow.ts';
import { ApiFailure } from './ApiFailure.ts';

/** What a call needs, by the names of the public API's document. */
export type Permission =
  | 'control-plane:organization:view'
  | 'control-plane:organization:view-activities'
  | 'control-plane:organization:view-api-keys'
  | 'control-plane:organization:manage';

const viewer: readonly Permission[] = ['control-plane:organization:view', 'control-plane:organization:view-activities'];
const administrator: readonly Permission[] = [
  ...viewer,
  'control-plane:organization:view-api-keys',
  'control-plane:organization:manage',
];

/**
 * What each role may do. `custom-admin` is an administrator's key as most organizations have it by now: with a role of the
 * organization's own that has all permissions; `custom` is one that may only look.
 */
export const permissionsOfRole: Readonly<Record<KeyRole, readonly Permission[]>> = {
  admin: administrator,
  developer: [...viewer, 'control-plane:organization:view-api-keys'],
  'custom-admin': administrator,
  custom: viewer,
};

/** @throws ApiFailure 403 that names the missing permission. */
export function requirePermission(key: ApiKeyRow, permission: Permission): void {
  if (!permissionsOfRole[key.role].includes(permission)) {
    throw new ApiFailure(403, `The key needs the permission ${permission}`);
  }
}
