import { answerJson } from '../answerJson.ts';
import type { Call } from '../Call.ts';
import { readOwnOrganization } from './readOwnOrganization.ts';
import { requireOwnOrganization } from './requireOwnOrganization.ts';

/** `GET /v1/organizations/:organizationId`. */
export async function getOrganization(call: Call): Promise<Response> {
  requireOwnOrganization(call, 'control-plane:organization:view');
  return answerJson(await readOwnOrganization(call), call.requestId);
}
