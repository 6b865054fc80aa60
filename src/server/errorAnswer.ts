import { randomUUID } from 'node:crypto';

/**
 * A failure in the envelope of the API, so that the page reads our own failures and the API's in one way.
 * @param code for programs, in capitals; the codes that only this server uses begin with `UPSTREAM_` or are listed beside their use.
 * @param text one or two sentences for people, without any part of a secret.
 */
export function errorAnswer(
  status: number,
  code: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ status, error: `${code}: ${text}`, requestId: randomUUID() }, { status, headers });
}
