/** Headers of every JSON answer. It is personal data that changes: nothing on the way may keep it. */
export const jsonHeaders = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } as const;

/** An answer in the API's envelope (`result`, `requestId`, `status`). */
export function answerJson(result: unknown, requestId: string): Response {
  return answerJsonText(JSON.stringify(result), requestId);
}

/** The same for a result that already is JSON text. */
export function answerJsonText(result: string, requestId: string): Response {
  return new Response(`{"result":${result},"requestId":"${requestId}","status":200}`, { headers: jsonHeaders });
}
