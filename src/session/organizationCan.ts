import type { KeyRoleState } from './KeyRole.ts';

/** Whether something may be done and, where not, why: the control shows the reason. */
export type Capability = { allowed: true } | { allowed: false; reason: string };

/** What the key in use can do to its organization, read as a sentence: `organizationCan.rename(role)`. */
export const organizationCan = {
  /** Only ADMIN keys rename. For a key of unknown role the page offers a check that changes nothing. */
  rename(role: KeyRoleState): Capability {
    if (role.kind === 'admin') return { allowed: true };
    const isChecking = role.kind === 'checking';
    return {
      allowed: false,
      reason: isChecking ? 'Checking whether this key may rename the organization…' : role.reason,
    };
  },
};
