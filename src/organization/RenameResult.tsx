import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { describeApiError } from '../api/describeApiError.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { RenameState } from './useRenameOrganization.ts';

interface RenameResultProps {
  state: RenameState;
  onCheckAgain: () => void;
}

/** What became of the last rename, beside the form. */
export function RenameResult({ state, onCheckAgain }: RenameResultProps) {
  const result = renderResult(state, onCheckAgain);
  return result === null ? null : (
    <Box ref={bringIntoView} sx={{ mt: 2 }}>
      {result}
    </Box>
  );
}

/** On a small screen the result may stand under the edge: it is what the user waits for. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function renderResult(state: RenameState, onCheckAgain: () => void): ReactNode {
  switch (state.kind) {
    case 'saved':
      return (
        <Alert severity="success" variant="outlined">
          Saved. The organization is now called <bdi>{state.name}</bdi>.
        </Alert>
      );
    case 'otherName':
      return (
        <Alert severity="warning" variant="outlined">
          The server now has the name <bdi>{state.name}</bdi>: it changed what you typed, or somebody else renamed the
          organization at the same time. What you typed is kept.
        </Alert>
      );
    case 'notMade':
      return (
        <ErrorNotice
          {...(state.cause === undefined ? {} : describeApiError(state.cause))}
          title="Not saved"
          advice={`The server still has the name “${state.name}”. What you typed is kept: try again.`}
        />
      );
    case 'checking':
      return (
        <Alert severity="info" variant="outlined">
          The answer was lost, so the change may or may not have been made. Reading the organization again to see…
        </Alert>
      );
    case 'inDoubt':
      return (
        <ErrorNotice
          {...describeApiError(state.error)}
          severity="warning"
          title="The change may or may not have been made"
          advice="The answer was lost, and the organization could not be read again. What you typed is kept."
          onRetry={onCheckAgain}
          retryLabel="Look again"
        />
      );
    case 'refused':
      return (
        <ErrorNotice
          {...describeApiError(state.error)}
          title="Not saved"
          advice={`${describeApiError(state.error).title}. ${describeApiError(state.error).advice}`}
        />
      );
    case 'idle':
    case 'saving':
      break;
  }
  return null;
}
