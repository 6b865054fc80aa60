import { readActivity } from '../../store/readActivity.ts';
import { answerJsonText } from '../answerJson.ts';
import { ApiFailure } from '../ApiFailure.ts';
import type { Call } from '../Call.ts';
import { requireOwnOrganization } from './requireOwnOrganization.ts';

/** `GET /v1/organizations/:organizationId/activities/:activityId`. */
export async function getActivity(call: Call): Promise<Response> {
  const organizationId = requireOwnOrganization(call, 'control-plane:organization:view-activities');
  const activityId = call.parts['activityId'] ?? '';
  // No stored text has U+0000, and PostgreSQL would refuse the question.
  const document = activityId.includes('\0')
    ? undefined
    : await readActivity(call.database, organizationId, activityId);
  if (document === undefined) throw new ApiFailure(404, 'There is no activity with this id');
  return answerJsonText(document, call.requestId);
}
