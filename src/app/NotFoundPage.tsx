import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router-dom';

import { PageTitle } from '../ui/PageTitle.tsx';
import { pathTo } from '../ui/paths.ts';
import { StandalonePage } from './StandalonePage.tsx';

/** An address that no page has. */
export function NotFoundPage() {
  const { pathname } = useLocation();
  return (
    <StandalonePage>
      <PageTitle title="There is no page here" />
      <Typography color="textSecondary" sx={{ mt: 1, mb: 3 }}>
        The address{' '}
        <Box component="code" sx={{ overflowWrap: 'anywhere', color: 'text.primary' }}>
          {pathname}
        </Box>{' '}
        leads nowhere. It may have been cut short when it was copied.
      </Typography>
      <Button component={Link} to={pathTo.home()} variant="contained">
        Go to the organization
      </Button>
    </StandalonePage>
  );
}
