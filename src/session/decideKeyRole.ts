import type { ApiError } from '../api/ApiError.ts';
import type { ApiKey, Whoami } from '../api/schemas.ts';
import { findKeyInUse } from './findKeyInUse.ts';
import type { KeyRole } from './KeyRole.ts';

/** How far one source has been read. */
export type Reading<Value> =
  | { kind: 'notRead' }
  | { kind: 'read'; value: Value }
  | { kind: 'failed'; error: Pick<ApiError, 'kind' | 'message'> };

/** What the server answered to a change of the organization by this key: the strongest source of all. */
export type ChangeOutcome = 'allowed' | 'refused';

export interface RoleEvidence {
  /** The last characters of the key id that signed in; absent if the session does not tell. */
  keySuffix: string | undefined;
  change: ChangeOutcome | 'none';
  keys: Reading<readonly ApiKey[]>;
  whoami: Reading<Whoami>;
  roles: Reading<unknown>;
}

/** Either the role, or the one source to read next: a key has few requests to spend. */
export type RoleDecision = KeyRole | { kind: 'needs'; source: 'keys' | 'whoami' | 'roles' };

const needsAdmin = 'Renaming needs a key with the ADMIN role.';

/**
 * Decides whether the key in use is ADMIN. The keys come first, because they are shown anyway; whoami is read only if several keys
 * fit, and the roles only if the key itself did not settle it (a custom role, or no list of keys).
 */
export function decideKeyRole(evidence: RoleEvidence): RoleDecision {
  if (evidence.change === 'allowed') return { kind: 'admin', source: 'change' };
  if (evidence.change === 'refused') {
    return { kind: 'notAdmin', reason: `The server refused a change by this key. ${needsAdmin}` };
  }
  if (evidence.keys.kind === 'notRead') return { kind: 'needs', source: 'keys' };
  if (evidence.keys.kind === 'failed') return decideByPermission(evidence, '');
  const found = findKeyInUse(evidence.keys.value, evidence.keySuffix, evidence.whoami);
  if (found.kind === 'found') return decideByKey(evidence, found.key);
  if (found.kind === 'several') {
    const verdicts = new Set(found.keys.map((key) => judgeKey(key).kind));
    const [first] = found.keys;
    // Which of them it is does not matter where all of them say the same.
    if (verdicts.size === 1 && first !== undefined && !verdicts.has('open')) return decideByKey(evidence, first);
    if (found.isWhoamiWorthReading) return { kind: 'needs', source: 'whoami' };
  }
  return decideByPermission(evidence, '');
}

function decideByKey(evidence: RoleEvidence, key: ApiKey): RoleDecision {
  const verdict = judgeKey(key);
  if (verdict.kind === 'admin') return { kind: 'admin', source: 'assignedRole' };
  if (verdict.kind === 'notAdmin') {
    return { kind: 'notAdmin', reason: `This key has the role ${verdict.roleNames}. ${needsAdmin}` };
  }
  return decideByPermission(evidence, verdict.roleNames);
}

type KeyVerdict = { kind: 'admin' } | { kind: 'notAdmin'; roleNames: string } | { kind: 'open'; roleNames: string };

/** What the entry of a key in the list says by itself. Custom roles may or may not contain the permission: `open`. */
function judgeKey(key: ApiKey): KeyVerdict {
  if (key.assignedRoles !== undefined) {
    const roleNames = key.assignedRoles.map((role) => role.roleName ?? role.roleId ?? 'without a name').join(', ');
    const isSystem = key.assignedRoles.map((role) => role.roleType === 'system');
    if (key.assignedRoles.some((role, index) => isSystem[index] === true && isAdminName(role.roleName))) {
      return { kind: 'admin' };
    }
    return roleNames !== '' && isSystem.every(Boolean) ? { kind: 'notAdmin', roleNames } : { kind: 'open', roleNames };
  }
  const roleNames = (key.roles ?? []).join(', ');
  if (key.roles?.some(isAdminName) === true) return { kind: 'admin' };
  return roleNames === '' ? { kind: 'open', roleNames } : { kind: 'notAdmin', roleNames };
}

const isAdminName = (name: string | undefined): boolean => name?.toLowerCase() === 'admin';

function decideByPermission({ roles }: RoleEvidence, roleNames: string): RoleDecision {
  const known = roleNames === '' ? '' : ` It has the role ${roleNames}.`;
  if (roles.kind === 'notRead') return { kind: 'needs', source: 'roles' };
  if (roles.kind === 'read') return { kind: 'admin', source: 'permission' };
  if (roles.error.kind === 'forbidden') {
    const reason = `The server does not let this key manage the organization.${known} ${needsAdmin}`;
    return { kind: 'notAdmin', reason };
  }
  if (roles.error.kind === 'notFound') {
    return { kind: 'unknown', reason: `This server does not tell what the key may do.${known}` };
  }
  return { kind: 'unknown', reason: `What the key may do could not be read: ${roles.error.message}${known}` };
}
