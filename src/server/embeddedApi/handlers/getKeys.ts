import type { ApiKeyRow } from '../../store/ApiKeyRow.ts';
import { listApiKeys } from '../../store/listApiKeys.ts';
import { answerJson } from '../answerJson.ts';
import type { Call } from '../Call.ts';
import { requireOwnOrganization } from './requireOwnOrganization.ts';

/** `GET /v1/organizations/:organizationId/keys`: all keys of the organization, without anything secret. */
export async function getKeys(call: Call): Promise<Response> {
  const organizationId = requireOwnOrganization(call, 'control-plane:organization:view-api-keys');
  const keys = await listApiKeys(call.database, organizationId);
  return answerJson(keys.map(describeKey), call.requestId);
}

function describeKey(key: ApiKeyRow): Record<string, unknown> {
  return {
    id: key.id,
    name: key.name,
    state: key.state,
    roles: key.deprecatedRoles,
    assignedRoles: key.assignedRoles,
    keySuffix: key.keyId.slice(-4),
    createdAt: key.createdAt,
    expireAt: key.expireAt,
    ...(key.usedAt === null ? {} : { usedAt: key.usedAt }),
    ipAccessList: key.ipAccessList,
  };
}
