import type { ApiKey, Whoami } from '../api/schemas.ts';
import type { Reading } from './decideKeyRole.ts';

export type KeyInUse =
  | { kind: 'found'; key: ApiKey }
  /** Several keys end alike; `isWhoamiWorthReading` until that call has been tried. */
  | { kind: 'several'; keys: readonly ApiKey[]; isWhoamiWorthReading: boolean }
  | { kind: 'notListed' };

/**
 * Finds the key that signed in among the keys of the organization: the one whose `keySuffix` ends its key id. Where several do,
 * enabled ones are preferred, and then the one whose id whoami names.
 */
export function findKeyInUse(
  keys: readonly ApiKey[],
  keySuffix: string | undefined,
  whoami: Reading<Whoami>,
): KeyInUse {
  const named = whoami.kind === 'read' ? keys.find((key) => key.id === whoami.value.keyId) : undefined;
  if (named !== undefined) return { kind: 'found', key: named };
  const fitting = keys.filter((key) => endsAlike(key.keySuffix, keySuffix));
  const enabled = fitting.filter((key) => key.state === 'enabled');
  const candidates = enabled.length > 0 ? enabled : fitting;
  const [first] = candidates;
  if (first === undefined) return { kind: 'notListed' };
  if (candidates.length === 1) return { kind: 'found', key: first };
  return { kind: 'several', keys: candidates, isWhoamiWorthReading: whoami.kind === 'notRead' };
}

/** Both are ends of a key id; a server may show more or fewer characters than the session does. */
function endsAlike(listed: string | undefined, signedIn: string | undefined): boolean {
  if (listed === undefined || listed === '' || signedIn === undefined || signedIn === '') return false;
  return listed.endsWith(signedIn) || signedIn.endsWith(listed);
}
