import { listServices } from '../../store/listServices.ts';
import { answerJsonText } from '../answerJson.ts';
import type { Call } from '../Call.ts';
import { requireOwnOrganization } from './requireOwnOrganization.ts';

/** `GET /v1/organizations/:organizationId/services`: those that have not been deleted. */
export async function getServices(call: Call): Promise<Response> {
  const organizationId = requireOwnOrganization(call, 'control-plane:organization:view');
  const documents = await listServices(call.database, organizationId);
  return answerJsonText(`[${documents.join(',')}]`, call.requestId);
}
