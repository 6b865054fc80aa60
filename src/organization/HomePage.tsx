import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from 'react-router-dom';

import { describeApiError } from '../api/describeApiError.ts';
import { organizationsQuery } from '../api/queries.ts';
import type { Organization } from '../api/schemas.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { formatTime } from '../ui/formatTime.ts';
import { PageBody } from '../ui/PageBody.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathTo } from '../ui/paths.ts';
import { readTime } from '../ui/readTime.ts';
import { SlowNotice } from '../ui/SlowNotice.tsx';
import { usePreferredTimeZone } from '../ui/timeZone/usePreferredTimeZone.ts';

/** The start: goes to the organization of the key. Where there are several it lets choose, and where there is none it says so. */
export function HomePage() {
  const organizations = useQuery(organizationsQuery());
  if (organizations.data === undefined) {
    return (
      <PageBody width="narrow">
        <PageTitle title="Organizations" />
        {organizations.error === null ? (
          <SlowNotice what="The list of organizations" />
        ) : (
          <ErrorNotice
            {...describeApiError(organizations.error)}
            onRetry={() => void organizations.refetch()}
            isRetrying={organizations.isFetching}
          />
        )}
      </PageBody>
    );
  }
  const [first, ...others] = organizations.data;
  if (first !== undefined && others.length === 0) return <Navigate to={pathTo.organization(first.id)} replace />;
  return (
    <PageBody width="narrow">
      <PageTitle title={first === undefined ? 'No organization' : 'Choose an organization'} />
      {first === undefined ? <NoOrganization /> : <OrganizationPicker organizations={organizations.data} />}
    </PageBody>
  );
}

function NoOrganization() {
  return (
    <Alert severity="info" variant="outlined" sx={{ mt: 2 }}>
      <AlertTitle>This key belongs to no organization</AlertTitle>
      <Typography>
        The API answered with an empty list: the organization may have been deleted. Sign out (in the menu of the key,
        at the top right) and sign in with a key of another organization.
      </Typography>
    </Alert>
  );
}

function OrganizationPicker({ organizations }: { organizations: readonly Organization[] }) {
  const timeZone = usePreferredTimeZone();
  return (
    <>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
        This key can see {organizations.length} organizations.
      </Typography>
      <Paper variant="outlined" component={List} disablePadding>
        {organizations.map(({ id, name, createdAt }) => (
          <ListItem key={id} disablePadding divider sx={{ '&:last-of-type': { borderBottom: 0 } }}>
            <ListItemButton component={Link} to={pathTo.organization(id)}>
              <ListItemText
                primary={<bdi>{name}</bdi>}
                secondary={
                  createdAt === undefined ? id : `${id} · created ${formatTime(readTime(createdAt), 'date', timeZone)}`
                }
                slotProps={{ primary: { sx: { fontWeight: 650, overflowWrap: 'anywhere' } } }}
              />
            </ListItemButton>
          </ListItem>
        ))}
      </Paper>
    </>
  );
}
