import { randomBytes } from 'node:crypto';

import { defaultAssignedRoles, defaultDeprecatedRoles } from '../embeddedApi/defaultAssignedRoles.ts';
import { hashSecret } from '../embeddedApi/hashSecret.ts';
import type { Statements } from '../store/Database.ts';
import { insertApiKey } from '../store/insertApiKey.ts';
import { deriveHex } from './deriveHex.ts';
import { sampleKeys } from './sampleKeys.ts';
import { storyKeys } from './storyKeys.ts';

const weekMs = 7 * 86_400_000;

/** Adds the documented sample keys to the sample organization, in their order, and the keys of its story, which nobody can sign in with. */
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
  await insertStoryKeys(statements, organizationId, createdAtMs);
}

async function insertStoryKeys(statements: Statements, organizationId: string, startMs: number): Promise<void> {
  for (const key of storyKeys) {
    if (key.untilWeek !== Infinity) continue;
    const role = key.name === 'terraform' ? 'custom-admin' : 'developer';
    await insertApiKey(statements, {
      id: key.actorId,
      organizationId,
      keyId: deriveHex(`story key id ${key.name}`, 20).toUpperCase(),
      secretSha256: hashSecret(randomBytes(32).toString('hex')),
      name: key.name,
      role,
      deprecatedRoles: defaultDeprecatedRoles(role),
      assignedRoles: defaultAssignedRoles(role, organizationId),
      state: 'enabled',
      createdAt: new Date(startMs + key.fromWeek * weekMs).toISOString(),
      expireAt: null,
      ipAccessList: key.addresses.map((source) => ({ source })),
      rateLimit: null,
      fault: null,
    });
  }
}
