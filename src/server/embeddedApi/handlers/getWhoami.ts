import { answerJson } from '../answerJson.ts';
import type { Call } from '../Call.ts';

/** `GET /v1/whoami`: the key that asks, by its UUID. */
export async function getWhoami(call: Call): Promise<Response> {
  const { id, name, organizationId } = call.key;
  return answerJson({ actorType: 'apiKey', keyId: id, name, organizationId }, call.requestId);
}
