import { answerJson } from '../answerJson.ts';
import type { Call } from '../Call.ts';
import { readOwnOrganization } from './readOwnOrganization.ts';

/** `GET /v1/organizations`: a list with the one organization of the key. */
export async function getOrganizations(call: Call): Promise<Response> {
  return answerJson([await readOwnOrganization(call)], call.requestId);
}
