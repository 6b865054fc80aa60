import type { ApiKeyRow } from '../store/ApiKeyRow.ts';
import type { Statements } from '../store/Database.ts';
import { findApiKey } from '../store/findApiKey.ts';
import { ApiFailure } from './ApiFailure.ts';
import { hashSecret } from './hashSecret.ts';
import { isAddressAllowed } from './isAddressAllowed.ts';
import { isSameHash } from './isSameHash.ts';
import { parseBasicCredentials } from './parseBasicCredentials.ts';

/** Compared with when there is no such key, so that the answer takes as long as for one that exists. */
const nobodysHash = hashSecret('');

/**
 * Finds the key that signs a request.
 *
 * A failure has no `WWW-Authenticate` header though RFC 9110 asks for one with 401: a browser that is pointed at the API would
 * open its own sign-in dialog. Why a key is refused is said only to those who know its secret.
 * @returns the key, or why it may not be used: the caller counts the request first, then answers.
 */
export async function authenticate(
  statements: Statements,
  authorization: string | null,
  address: string,
  nowMs: number,
): Promise<ApiKeyRow | ApiFailure> {
  const credentials = parseBasicCredentials(authorization);
  if (credentials === undefined) {
    return new ApiFailure(401, 'HTTP Basic authentication with a key id and a key secret is required');
  }
  const key = await findApiKey(statements, credentials.keyId);
  const isSecretRight = isSameHash(hashSecret(credentials.secret), key?.secretSha256 ?? nobodysHash);
  if (key === undefined || !isSecretRight) return new ApiFailure(401, 'Key id or key secret is wrong');
  if (key.state === 'disabled') return new ApiFailure(401, 'Key is disabled');
  if (key.expireAt !== null && Date.parse(key.expireAt) <= nowMs) return new ApiFailure(401, 'Key is not active');
  const sources = key.ipAccessList.map((entry) => entry.source);
  if (!isAddressAllowed(address, sources)) {
    return new ApiFailure(403, `IP address ${address} is not in the access list of the key`);
  }
  return key;
}
