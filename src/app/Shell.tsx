import Box from '@mui/material/Box';
import { Outlet } from 'react-router-dom';

import { ActivityLogProvider } from '../activity/ActivityLogProvider.tsx';
import { ActivityCommands } from '../activity/ActivityCommands.tsx';
import { TimeZoneCommands } from '../activity/TimeZoneCommands.tsx';
import { RequireSession } from '../session/RequireSession.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Bar } from './Bar.tsx';
import { FirstLoad } from './FirstLoad.tsx';
import { CommandCenter } from './palette/CommandCenter.tsx';
import { SkipLink } from './SkipLink.tsx';
import { StandalonePage } from './StandalonePage.tsx';

/** The frame of the pages that need a session: skip link, bar, and the page. */
export function Shell() {
  return (
    <RequireSession
      fallback={<FirstLoad />}
      renderFailure={(notice) => (
        <StandalonePage>
          <PageTitle title="The dashboard cannot start" />
          <Box sx={{ mt: 2 }}>{notice}</Box>
        </StandalonePage>
      )}
    >
      <SkipLink />
      {/* Before the page, whose commands count where they have the same id: the later ones do. */}
      <TimeZoneCommands />
      <Bar />
      <Box component="main" id="main" tabIndex={-1}>
        <ActivityLogProvider>
          <Outlet />
          <ActivityCommands />
        </ActivityLogProvider>
      </Box>
      <CommandCenter />
    </RequireSession>
  );
}
