import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';

import type { KeyRoleState } from './KeyRole.ts';

interface RoleChipProps {
  role: KeyRoleState;
}

/** The role of the key in one word. */
export function RoleChip({ role }: RoleChipProps) {
  if (role.kind === 'checking') {
    // As wide as the role of most keys, so that what stands beside it stays there.
    return (
      <Skeleton variant="rounded" aria-label="Checking the role">
        <Chip label="ADMIN" variant="outlined" aria-hidden />
      </Skeleton>
    );
  }
  const label = { admin: 'ADMIN', notAdmin: 'Not ADMIN', unknown: 'Role unknown' }[role.kind];
  return <Chip label={label} color={role.kind === 'admin' ? 'primary' : 'default'} variant="outlined" />;
}
