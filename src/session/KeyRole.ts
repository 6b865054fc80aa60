/**
 * What the key in use may do, as far as it is known. ADMIN is decided from four sources (keys, roles, whoami, and the answer to
 * a change), each of which a server may lack, refuse or break.
 */
export type KeyRole =
  | { kind: 'admin'; source: AdminSource }
  | { kind: 'notAdmin'; reason: string }
  | { kind: 'unknown'; reason: string };

/**
 * What showed that the key is ADMIN: a role that is assigned to it, the call of the organization's roles (which needs the same
 * permission), or a change that the server accepted.
 */
export type AdminSource = 'assignedRole' | 'permission' | 'change';

/** The role, or that it is still being found out. */
export type KeyRoleState = KeyRole | { kind: 'checking' };
