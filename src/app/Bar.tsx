import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { useNavigation, useParams } from 'react-router-dom';

import { sessionQuery } from '../api/queries.ts';
import { OrganizationSwitcher } from '../organization/OrganizationSwitcher.tsx';
import { notPrinted } from '../ui/notPrinted.ts';
import { KeyMenu } from './KeyMenu.tsx';
import { Navigation } from './Navigation.tsx';
import { SearchButton } from './palette/SearchButton.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

/** The bar over every page: which organization, where in it, and as whom. */
export function Bar() {
  const { organizationId } = useParams();
  const { data: session } = useQuery(sessionQuery());
  const isLoading = useNavigation().state !== 'idle';
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box
        sx={{
          display: 'grid',
          alignItems: 'center',
          columnGap: { xs: 0.5, sm: 2 },
          px: { xs: 1.5, sm: 3 },
          gridTemplateColumns: 'minmax(0, max-content) 1fr max-content max-content max-content',
          gridTemplateAreas: {
            xs: '"organization . search theme key" "navigation navigation navigation navigation navigation"',
            md: '"organization navigation search theme key"',
          },
          gridTemplateRows: { xs: '52px auto', md: '52px' },
        }}
      >
        <Box sx={{ gridArea: 'organization', minWidth: 0 }}>
          <OrganizationSwitcher organizationId={organizationId} />
        </Box>
        <Box sx={{ gridArea: 'navigation', alignSelf: 'stretch' }}>
          {organizationId !== undefined && <Navigation organizationId={organizationId} />}
        </Box>
        <Box sx={{ gridArea: 'search', ...notPrinted }}>
          <SearchButton />
        </Box>
        <Box sx={{ gridArea: 'theme', ...notPrinted }}>
          <ThemeMenu />
        </Box>
        <Box sx={{ gridArea: 'key' }}>
          {session !== undefined && <KeyMenu session={session} organizationId={organizationId} />}
        </Box>
      </Box>
      {isLoading && (
        <LinearProgress
          aria-label="Loading the page"
          sx={{ position: 'absolute', left: 0, right: 0, bottom: -1, height: 2 }}
        />
      )}
    </Box>
  );
}
