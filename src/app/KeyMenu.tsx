import KeyIcon from '@mui/icons-material/KeyOutlined';
import LogoutIcon from '@mui/icons-material/Logout';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSubmit } from 'react-router-dom';

import type { Session } from '../api/schemas.ts';
import type { KeyKnowledge } from '../session/useKeyRole.ts';
import { RoleChip } from '../session/RoleChip.tsx';
import { formatTime } from '../ui/formatTime.ts';
import { paths } from '../ui/paths.ts';

interface KeyMenuProps {
  session: Session;
  /** Absent on pages that are about no organization. */
  knowledge: KeyKnowledge | 'noOrganization';
}

/** Which key is signed in, what it may do, until when, and the way out. */
export function KeyMenu({ session, knowledge }: KeyMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const submit = useSubmit();
  const suffix = session.keySuffix === undefined ? 'Key' : `…${session.keySuffix}`;
  const name = knowledge !== 'noOrganization' && knowledge.key.kind === 'found' ? knowledge.key.key.name : undefined;
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<KeyIcon fontSize="small" aria-hidden sx={{ display: { xs: 'none', sm: 'block' } }} />}
        sx={{ gap: 0.75, px: 1, '& .MuiButton-startIcon': { m: 0 }, minWidth: 0, flexShrink: 0, whiteSpace: 'nowrap' }}
        aria-label={`Key ${suffix}`}
      >
        <Box component="code">{suffix}</Box>
        {knowledge !== 'noOrganization' && <RoleChip role={knowledge.role} />}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box component="li" role="none" sx={{ px: 2, py: 1, maxWidth: 320 }}>
          <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>{name ?? `Key ${suffix}`}</Typography>
          <Typography variant="body2" color="textSecondary">
            {describeSession(session)}
          </Typography>
        </Box>
        <Divider />
        <MenuItem onClick={() => void submit(null, { method: 'post', action: paths.signOut })}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          Sign out
        </MenuItem>
      </Menu>
    </>
  );
}

function describeSession({ apiOrigin, expiresAt }: Session): string {
  const where = apiOrigin === undefined ? 'Signed in to the API of this server' : `Signed in to ${apiOrigin}`;
  return expiresAt === undefined
    ? `${where}.`
    : `${where}, until ${formatTime(Date.parse(expiresAt), 'clock')} at the latest.`;
}
