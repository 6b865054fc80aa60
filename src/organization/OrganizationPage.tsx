import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useParams } from 'react-router-dom';

import { PageFailure } from '../session/PageFailure.tsx';
import { useKeyRole } from '../session/useKeyRole.ts';
import { PageBody } from '../ui/PageBody.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathTo } from '../ui/paths.ts';
import { KeyCard } from './KeyCard.tsx';
import { OrganizationDetails } from './OrganizationDetails.tsx';
import { OrganizationSkeleton } from './OrganizationSkeleton.tsx';
import { OtherFields } from './OtherFields.tsx';
import { RefreshNotice } from './RefreshNotice.tsx';
import { RenameOrganizationForm } from './RenameOrganizationForm.tsx';
import { useOrganization } from './useOrganization.ts';

const columnStyle = { display: { xs: 'contents', md: 'grid' }, gap: { xs: 2, sm: 3 }, minWidth: 0 } as const;

/** One organization: what is known of it, the key in use, and the form for its name. */
export function OrganizationPage() {
  const { organizationId = '' } = useParams();
  const { query, organization } = useOrganization(organizationId);
  const { role, key } = useKeyRole(organizationId);

  return (
    <PageBody>
      {organization !== undefined && (
        <Typography variant="overline" color="textSecondary" component="p">
          Organization
        </Typography>
      )}
      <PageTitle title={organization?.name ?? 'Organization'} />
      {organization === undefined ? (
        query.error === null ? (
          <OrganizationSkeleton />
        ) : (
          <Box sx={{ mt: 2, maxWidth: 720 }}>
            <PageFailure
              error={query.error}
              organizationId={organizationId}
              pathFor={pathTo.organization}
              onRetry={() => void query.refetch()}
              isRetrying={query.isFetching}
            />
          </Box>
        )
      ) : (
        <>
          <RefreshNotice query={query} />
          <Box
            sx={{
              display: 'grid',
              gap: { xs: 2, sm: 3 },
              mt: 2,
              alignItems: 'start',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
            }}
          >
            {/* Two columns of their own height; in one column, the fields that few people need come last. */}
            <Box sx={columnStyle}>
              <OrganizationDetails organization={organization} />
              <Box sx={{ order: 1, minWidth: 0 }}>
                <OtherFields organization={organization} />
              </Box>
            </Box>
            <Box sx={columnStyle}>
              {/* Another organization gets a form of its own: nothing typed for one is kept for the other. */}
              <RenameOrganizationForm
                key={organization.id}
                organizationId={organizationId}
                organization={organization}
                role={role}
              />
              <KeyCard role={role} keyInUse={key} />
            </Box>
          </Box>
        </>
      )}
    </PageBody>
  );
}
