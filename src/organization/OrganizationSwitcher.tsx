import UnfoldMoreIcon from '@mui/icons-material/UnfoldMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import { Link, useNavigate } from 'react-router-dom';

import { useKeyOrganizations } from '../session/useKeyOrganizations.ts';
import { useCommands } from '../ui/commands/useCommands.ts';
import { Logo } from '../ui/Logo.tsx';
import { productName } from '../ui/PageTitle.tsx';
import { pathTo } from '../ui/paths.ts';
import { useOpener } from '../ui/useOpener.ts';
import { useOrganization } from './useOrganization.ts';

interface OrganizationSwitcherProps {
  /** Absent on pages that are about no organization. */
  organizationId: string | undefined;
}

/** The name of the organization, as the way to its page; where the key has more than one, also the way to the others. */
export function OrganizationSwitcher({ organizationId }: OrganizationSwitcherProps) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', minWidth: 0 }}>
      <Box
        component={Link}
        to={organizationId === undefined ? pathTo.home() : pathTo.organization(organizationId)}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.25,
          minWidth: 0,
          color: 'text.primary',
          fontSize: 15,
          fontWeight: 650,
          textDecoration: 'none',
        }}
      >
        <Logo size={28} />
        {organizationId === undefined ? productName : <OrganizationName organizationId={organizationId} />}
      </Box>
      {organizationId !== undefined && <OtherOrganizations organizationId={organizationId} />}
    </Box>
  );
}

function OrganizationName({ organizationId }: { organizationId: string }) {
  const { query, organization } = useOrganization(organizationId);
  if (organization === undefined && query.isPending) return <Skeleton width={120} aria-label="Loading the name" />;
  const name = organization?.name ?? 'Organization';
  return (
    <Box
      component="bdi"
      title={name}
      sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: { md: 360 } }}
    >
      {name}
    </Box>
  );
}

function OtherOrganizations({ organizationId }: { organizationId: string }) {
  const { data: organizations = [] } = useKeyOrganizations();
  const { opener, opened, close } = useOpener('menu');
  const navigate = useNavigate();
  const isShown = (id: string) => id.toLowerCase() === organizationId.toLowerCase();
  const others = organizations.filter(({ id }) => !isShown(id));
  useCommands(
    others.map(({ id, name }) => ({
      id: `organization:${id}`,
      label: `Organization ${name}`,
      section: 'Go to',
      keywords: 'switch',
      run: () => void navigate(pathTo.organization(id)),
    })),
  );
  if (organizations.length < 2) return null;
  return (
    <>
      <Button
        size="small"
        color="inherit"
        aria-label="Switch the organization"
        {...opener}
        sx={{ minWidth: 0, px: 0.5, ml: 0.5 }}
      >
        <UnfoldMoreIcon fontSize="small" />
      </Button>
      {opened !== undefined && (
        <Menu {...opened}>
          {organizations.map(({ id, name }) => (
            <MenuItem
              key={id}
              component={Link}
              to={pathTo.organization(id)}
              selected={isShown(id)}
              onClick={() => close()}
              sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
            >
              <bdi>{name}</bdi>
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
