import type { Database } from '../../store/Database.ts';
import { jsonHeaders } from '../answerJson.ts';
import { ApiFailure } from '../ApiFailure.ts';
import { hashSecret } from '../hashSecret.ts';
import { isSameHash } from '../isSameHash.ts';
import { readJsonBody } from '../readJsonBody.ts';
import { createOrganization } from './createOrganization.ts';
import { parseNewOrganization } from './parseNewOrganization.ts';

const bodyLimitBytes = 16 * 1024 * 1024;
const shortestToken = 32;

/**
 * The operator's side door: `POST /operator/organizations` makes an organization with keys, services and activities of its own, so
 * that tests share nothing. It exists only where a token is set, and answers without the envelope.
 * @throws Error for a token that could be guessed.
 */
export function createOperator(
  database: Database,
  token: string | undefined,
  now: () => number,
): ((request: Request, pathname: string) => Promise<Response>) | undefined {
  if (token === undefined) return undefined;
  if (token.length < shortestToken) {
    throw new Error(`The operator token must have ${shortestToken} characters at least.`);
  }
  const tokenHash = hashSecret(token);
  return async (request, pathname) => {
    const sent = /^bearer +(.+)$/iu.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
    if (!isSameHash(hashSecret(sent), tokenHash)) throw new ApiFailure(401, 'The operator token is wrong');
    if (pathname !== '/operator/organizations') throw new ApiFailure(404, 'There is no such call');
    if (request.method !== 'POST') throw new ApiFailure(405, 'Only POST is possible here', { allow: 'POST' });
    const plan = parseNewOrganization(await readJsonBody(request, bodyLimitBytes));
    const created = await createOrganization(database, plan, now());
    return new Response(JSON.stringify(created), { status: 201, headers: jsonHeaders });
  };
}
