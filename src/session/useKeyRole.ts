import { useQuery, type UseQueryResult } from '@tanstack/react-query';

import type { ApiError } from '../api/ApiError.ts';
import { changeOutcomeQuery, keysQuery, rolesQuery, sessionQuery, whoamiQuery } from '../api/queries.ts';
import { decideKeyRole, type Reading, type RoleDecision, type RoleEvidence } from './decideKeyRole.ts';
import { findKeyInUse, type KeyInUse } from './findKeyInUse.ts';
import type { KeyRoleState } from './KeyRole.ts';

export interface KeyKnowledge {
  role: KeyRoleState;
  /** The key's entry in the list of keys; `failed` where the list cannot be read. */
  key: KeyInUse | { kind: 'checking' } | { kind: 'failed'; error: ApiError };
}

/**
 * What is known of the key that is signed in, for one organization. Reads one source after the other, and only as many as it
 * takes: see `decideKeyRole`.
 */
export function useKeyRole(organizationId: string): KeyKnowledge {
  const session = useQuery(sessionQuery());
  const change = useQuery(changeOutcomeQuery(organizationId));
  const keys = useQuery(keysQuery(organizationId));
  const base = {
    keySuffix: session.data?.keySuffix,
    change: change.data ?? 'none',
    keys: readingOf(keys),
    whoami: { kind: 'notRead' },
    roles: { kind: 'notRead' },
  } satisfies RoleEvidence;

  const whoami = useQuery({ ...whoamiQuery(), enabled: needs(decideKeyRole(base), 'whoami') });
  const withWhoami = { ...base, whoami: readingOf(whoami) };
  const roles = useQuery({ ...rolesQuery(organizationId), enabled: needs(decideKeyRole(withWhoami), 'roles') });
  const decision = decideKeyRole({ ...withWhoami, roles: readingOf(roles) });

  return {
    role: decision.kind === 'needs' ? { kind: 'checking' } : decision,
    key: keyOf(keys, session.data?.keySuffix, withWhoami.whoami),
  };
}

const needs = (decision: RoleDecision, source: 'whoami' | 'roles'): boolean =>
  decision.kind === 'needs' && decision.source === source;

function readingOf<Value>({ data, error }: UseQueryResult<Value>): Reading<NonNullable<Value>> {
  if (data !== undefined && data !== null) return { kind: 'read', value: data };
  return error === null ? { kind: 'notRead' } : { kind: 'failed', error };
}

function keyOf(
  keys: UseQueryResult<Parameters<typeof findKeyInUse>[0]>,
  keySuffix: string | undefined,
  whoami: Parameters<typeof findKeyInUse>[2],
): KeyKnowledge['key'] {
  if (keys.data !== undefined) return findKeyInUse(keys.data, keySuffix, whoami);
  return keys.error === null ? { kind: 'checking' } : { kind: 'failed', error: keys.error };
}
