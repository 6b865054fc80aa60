import KeyIcon from '@mui/icons-material/KeyOutlined';
import LogoutIcon from '@mui/icons-material/Logout';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useSubmit } from 'react-router-dom';

import type { Session } from '../api/schemas.ts';
import { RoleChip } from '../session/RoleChip.tsx';
import { useKeyRole } from '../session/useKeyRole.ts';
import { formatTime } from '../ui/formatTime.ts';
import { paths } from '../ui/paths.ts';
import { usePreferredTimeZone } from '../ui/timeZone/usePreferredTimeZone.ts';
import { useOpener } from '../ui/useOpener.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

interface KeyMenuProps {
  session: Session;
  /** Absent on pages that are about no organization. */
  organizationId: string | undefined;
}

/** Which key is signed in, what it may do, until when, and the way out. */
export function KeyMenu({ session, organizationId }: KeyMenuProps) {
  const { opener, opened, close } = useOpener('dialog');
  const submit = useSubmit();
  const timeZone = usePreferredTimeZone();
  const suffix = session.keySuffix === undefined ? 'in use' : `…${session.keySuffix}`;
  return (
    <>
      <Button
        color="inherit"
        {...opener}
        startIcon={<KeyIcon fontSize="small" aria-hidden sx={{ display: { xs: 'none', sm: 'block' } }} />}
        sx={{ gap: 0.75, px: 1, '& .MuiButton-startIcon': { m: 0 }, minWidth: 0, flexShrink: 0, whiteSpace: 'nowrap' }}
      >
        <span>
          <VisuallyHidden>Key </VisuallyHidden>
          <code>{suffix}</code>
        </span>
        {organizationId !== undefined && <KeyRoleChip organizationId={organizationId} />}
      </Button>
      {/* Not a menu: it tells something, and has one action. */}
      {opened !== undefined && (
        <Popover
          {...opened}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
          transformOrigin={{ vertical: 'top', horizontal: 'right' }}
          slotProps={{
            paper: { role: 'dialog', 'aria-label': 'Key in use', sx: { width: 300, maxWidth: '100%', p: 2 } },
          }}
        >
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
            {organizationId === undefined ? (
              `Key ${suffix}`
            ) : (
              <KeyName organizationId={organizationId} suffix={suffix} />
            )}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {describeSession(session, timeZone)}
          </Typography>
          <Divider sx={{ my: 1.5 }} />
          <Button
            fullWidth
            variant="outlined"
            startIcon={<LogoutIcon fontSize="small" />}
            onClick={() => {
              // Unsaved text may ask first, and that question must not stand under this.
              close();
              void submit(null, { method: 'post', action: paths.signOut });
            }}
          >
            Sign out
          </Button>
        </Popover>
      )}
    </>
  );
}

function KeyRoleChip({ organizationId }: { organizationId: string }) {
  return <RoleChip role={useKeyRole(organizationId).role} />;
}

function KeyName({ organizationId, suffix }: { organizationId: string; suffix: string }) {
  const { key } = useKeyRole(organizationId);
  return <bdi>{(key.kind === 'found' ? key.key.name : undefined) ?? `Key ${suffix}`}</bdi>;
}

function describeSession({ apiOrigin, expiresAt }: Session, timeZone: string): string {
  const where = apiOrigin === undefined ? 'Signed in to the API of this server' : `Signed in to ${apiOrigin}`;
  return expiresAt === undefined
    ? `${where}.`
    : `${where}, until ${formatTime(Date.parse(expiresAt), 'clockInZone', timeZone)} at the latest.`;
}
