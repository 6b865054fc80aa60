import { ApiFailure } from '../ApiFailure.ts';
import type { Call } from '../Call.ts';
import { requirePermission, type Permission } from '../permissionsOfRole.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/**
 * The id of the organization that a call is about. An organization that is not the key's own and one that does not exist get
 * the same answer, so that nobody can find out which ids exist.
 * @throws ApiFailure 400 not a UUID, 403 another organization or a permission that the key lacks.
 */
export function requireOwnOrganization(call: Call, permission: Permission): string {
  const id = call.parts['organizationId'] ?? '';
  if (!uuid.test(id)) throw new ApiFailure(400, `The organization id is not a UUID`);
  if (id.toLowerCase() !== call.key.organizationId) {
    throw new ApiFailure(403, 'The key does not belong to this organization');
  }
  requirePermission(call.key, permission);
  return call.key.organizationId;
}
