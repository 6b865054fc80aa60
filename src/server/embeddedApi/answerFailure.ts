import { jsonHeaders } from './answerJson.ts';
import type { ApiFailure } from './ApiFailure.ts';

/** A failure in the API's envelope (`status`, `error`, `requestId`). */
export function answerFailure(failure: ApiFailure, requestId: string): Response {
  return new Response(JSON.stringify({ status: failure.status, error: failure.message, requestId }), {
    status: failure.status,
    headers: { ...jsonHeaders, ...failure.headers },
  });
}
