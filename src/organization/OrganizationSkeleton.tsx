import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { SlowNotice } from '../ui/SlowNotice.tsx';

/** Holds the place of the organization's cards, in their size, until it has been read. */
export function OrganizationSkeleton() {
  return (
    <Box aria-busy="true">
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2, sm: 3 },
          mt: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <Skeleton variant="rounded" height={236} />
        <Skeleton variant="rounded" height={236} />
      </Box>
      <Box sx={{ mt: 2 }}>
        <SlowNotice what="The organization" />
      </Box>
    </Box>
  );
}
