import { defaultAssignedRoles, defaultDeprecatedRoles } from '../embeddedApi/defaultAssignedRoles.ts';
import { hashSecret } from '../embeddedApi/hashSecret.ts';
import type { Statements } from '../store/Database.ts';
import { insertApiKey } from '../store/insertApiKey.ts';
import { sampleKeys } from './sampleKeys.ts';

/** Adds the documented sample keys to the sample organization, in their order. */
export async function insertSampleKeys(
  statements: Statements,
  organizationId: string,
  createdAtMs: number,
): Promise<void> {
  for (const [index, key] of sampleKeys.entries()) {
    await insertApiKey(statements, {
      id: key.id,
      organizationId,
      keyId: key.keyId,
      secretSha256: hashSecret(key.secret),
      name: key.name,
      role: key.role,
      deprecatedRoles: [...(key.deprecatedRoles ?? defaultDeprecatedRoles(key.role))],
      assignedRoles: defaultAssignedRoles(key.role, organizationId),
      state: key.state,
      // A second apart, so that the list of keys is in the order of the documentation.
      createdAt: new Date(createdAtMs + index * 1000).toISOString(),
      expireAt: key.expireAt,
      ipAccessList: [...key.ipAccessList],
      rateLimit: null,
      fault: key.fault,
    });
  }
}
