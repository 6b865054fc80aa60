import Box from '@mui/material/Box';
import { useParams } from 'react-router-dom';

import { describeApiError } from '../api/describeApiError.ts';
import { useKeyRole } from '../session/useKeyRole.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PageBody } from '../ui/PageBody.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { KeyCard } from './KeyCard.tsx';
import { OrganizationDetails } from './OrganizationDetails.tsx';
import { OrganizationSkeleton } from './OrganizationSkeleton.tsx';
import { OtherFields } from './OtherFields.tsx';
import { RefreshNotice } from './RefreshNotice.tsx';
import { RenameOrganizationForm } from './RenameOrganizationForm.tsx';
import { useOrganization } from './useOrganization.ts';

/** One organization: what is known of it, the key in use, and the form for its name. */
export function OrganizationPage() {
  const { organizationId = '' } = useParams();
  const query = useOrganization(organizationId);
  const { role, key } = useKeyRole(organizationId);
  const organization = query.data;

  return (
    <PageBody>
      <PageTitle title="Organization" context={organization?.name} />
      {organization === undefined ? (
        query.error === null ? (
          <OrganizationSkeleton />
        ) : (
          <Box sx={{ mt: 2, maxWidth: 720 }}>
            <ErrorNotice
              {...describeApiError(query.error)}
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
            <Box sx={{ display: 'grid', gap: { xs: 2, sm: 3 }, minWidth: 0 }}>
              <OrganizationDetails organization={organization} />
              <OtherFields organization={organization} />
            </Box>
            <Box sx={{ display: 'grid', gap: { xs: 2, sm: 3 }, minWidth: 0 }}>
              {/* Another organization gets a form of its own: nothing typed for one is kept for the other. */}
              <RenameOrganizationForm key={organization.id} organization={organization} role={role} />
              <KeyCard role={role} keyInUse={key} />
            </Box>
          </Box>
        </>
      )}
    </PageBody>
  );
}
