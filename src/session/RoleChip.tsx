import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';

import type { KeyRoleState } from './KeyRole.ts';

interface RoleChipProps {
  role: KeyRoleState;
}

/** The role of the key in one word. */
export function RoleChip({ role }: RoleChipProps) {
  if (role.kind === 'checking') {
    return <Skeleton variant="rounded" width={58} height={24} aria-label="Checking the role" />;
  }
  const label = { admin: 'ADMIN', notAdmin: 'Not ADMIN', unknown: 'Role unknown' }[role.kind];
  return <Chip label={label} color={role.kind === 'admin' ? 'primary' : 'default'} variant="outlined" />;
}
