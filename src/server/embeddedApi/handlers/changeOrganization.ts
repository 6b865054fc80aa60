import type { ActivityRow } from '../../store/insertActivities.ts';
import { renameOrganization } from '../../store/renameOrganization.ts';
import { answerJson } from '../answerJson.ts';
import type { Call } from '../Call.ts';
import { makeActivityId } from '../makeActivityId.ts';
import { readJsonBody } from '../readJsonBody.ts';
import { toWholeSeconds } from '../toWholeSeconds.ts';
import { parseOrganizationChange } from './parseOrganizationChange.ts';
import { readOwnOrganization } from './readOwnOrganization.ts';
import { requireOwnOrganization } from './requireOwnOrganization.ts';

const bodyLimitBytes = 64 * 1024;

/** `PATCH /v1/organizations/:organizationId`: another name, for keys with the ADMIN role. Answers the organization as it is then. */
export async function changeOrganization(call: Call): Promise<Response> {
  const organizationId = requireOwnOrganization(call, 'control-plane:organization:manage');
  const name = parseOrganizationChange(await readJsonBody(call.request, bodyLimitBytes));
  if (name !== undefined) {
    await renameOrganization(call.database, organizationId, name, () => describeRename(call));
  }
  return answerJson(await readOwnOrganization(call), call.requestId);
}

function describeRename(call: Call): ActivityRow {
  const createdAtMs = Math.floor(call.now() / 1000) * 1000;
  const userAgent = call.request.headers.get('user-agent');
  const activity = {
    id: makeActivityId(createdAtMs),
    createdAt: toWholeSeconds(createdAtMs),
    type: 'organization_update_name',
    actorType: 'api',
    actorId: call.key.id,
    actorDetails: call.key.name,
    actorIpAddress: call.clientAddress,
    organizationId: call.key.organizationId,
    ...(userAgent === null ? {} : { userAgent }),
  };
  return { id: activity.id, createdAtMs, document: JSON.stringify(activity) };
}
