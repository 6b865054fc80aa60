import type { ApiKeyRow, KeyRole } from '../../store/ApiKeyRow.ts';
import { listApiKeys } from '../../store/listApiKeys.ts';
import { answerJson } from '../answerJson.ts';
import type { Call } from '../Call.ts';
import { defaultAssignedRoles } from '../defaultAssignedRoles.ts';
import { permissionsOfRole } from '../permissionsOfRole.ts';
import { requireOwnOrganization } from './requireOwnOrganization.ts';

/** `GET /v1/organizations/:organizationId/roles`: the system roles and those that keys have. Needs the same permission as the PATCH. */
export async function getRoles(call: Call): Promise<Response> {
  const organizationId = requireOwnOrganization(call, 'control-plane:organization:manage');
  const keys = await listApiKeys(call.database, organizationId);
  return answerJson(describeRoles(keys, organizationId), call.requestId);
}

function describeRoles(keys: readonly ApiKeyRow[], organizationId: string): Record<string, unknown>[] {
  const tenantId = `organization/${organizationId}`;
  const system: readonly KeyRole[] = ['admin', 'developer'];
  const assignments = [
    ...system.map((kind) => ({ kind, roles: defaultAssignedRoles(kind, organizationId) })),
    ...keys.map((key) => ({ kind: key.role, roles: key.assignedRoles })),
  ].flatMap(({ kind, roles }) => roles.map((role) => ({ kind, role })));
  const byId = new Map<string, (typeof assignments)[number]>();
  for (const assignment of assignments) {
    if (!byId.has(assignment.role.roleId)) byId.set(assignment.role.roleId, assignment);
  }
  return Array.from(byId.values(), ({ kind, role: { roleId, roleName, roleType } }) => ({
    id: roleId,
    tenantId,
    ownerId: tenantId,
    name: roleName,
    type: roleType,
    actors: keys
      .filter((key) => key.assignedRoles.some((role) => role.roleId === roleId))
      .map((key) => `apiKey/${key.id}`),
    policies: [
      {
        id: `${roleId}-policy`,
        roleId,
        tenantId,
        allowDeny: 'ALLOW',
        permissions: permissionsOfRole[kind],
        resources: [tenantId],
      },
    ],
  }));
}
