import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRouteError } from 'react-router-dom';

import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { PageBody } from '../ui/PageBody.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { pathTo } from '../ui/paths.ts';
import { StandalonePage } from './StandalonePage.tsx';

interface RouteErrorPageProps {
  /** Under the bar, which has the logo and the landmark already. */
  isInShell?: boolean;
}

/**
 * A fault of the program, in the place of the page: what happened, and ways on. Both load a new document, because what is in
 * memory may be part of the fault. A part of the program that cannot be loaded mostly means that a new version was installed.
 */
export function RouteErrorPage({ isInShell = false }: RouteErrorPageProps) {
  const error = useRouteError();
  const isMissingPart = error instanceof TypeError && /dynamically imported module|module script/iu.test(error.message);
  const Frame = isInShell ? PageBody : StandalonePage;
  return (
    <Frame>
      <PageTitle title={isMissingPart ? 'This page could not be loaded' : 'Something went wrong'} />
      <Box sx={{ mt: 2, maxWidth: 720 }}>
        <ErrorNotice
          title={isMissingPart ? 'A part of the dashboard is missing' : 'The dashboard made a mistake'}
          message={isMissingPart ? undefined : describeFault(error)}
          advice={
            isMissingPart
              ? 'The connection broke, or a new version of the dashboard was installed. Loading the page again gets it.'
              : 'Nothing was changed on the server by this. Load the page again; if it stays, tell whoever runs this dashboard the words above.'
          }
        >
          <Button variant="outlined" size="small" color="inherit" onClick={() => window.location.reload()}>
            Load the page again
          </Button>
          <Button size="small" color="inherit" href={pathTo.home()}>
            Go to the organization
          </Button>
        </ErrorNotice>
      </Box>
    </Frame>
  );
}

/** The message alone: a stack trace tells a reader nothing. */
const describeFault = (error: unknown): string => (error instanceof Error ? error.message : 'An unknown fault.');
