import { errorAnswer } from '../errorAnswer.ts';

/**
 * Lets only our own page use or make a session: a call needs the header `X-Dashboard: 1`, which no other site can send without
 * asking, and the browser's own word that it comes from this origin (Fetch Metadata; sent over TLS and on loopback, which are
 * the only places where this server works).
 * @param ownOrigins where browsers reach this server.
 * @returns the refusal, 403; undefined when all is well.
 */
export function refuseForeignCall(headers: Headers, ownOrigins: readonly string[]): Response | undefined {
  const origin = headers.get('origin');
  if (
    headers.get('x-dashboard') === '1' &&
    headers.get('sec-fetch-site') === 'same-origin' &&
    (origin === null || ownOrigins.includes(origin))
  ) {
    return undefined;
  }
  return errorAnswer(
    403,
    'FOREIGN_CALL',
    'Calls with a session come from the dashboard itself. Scripts send their key in an Authorization header.',
  );
}
