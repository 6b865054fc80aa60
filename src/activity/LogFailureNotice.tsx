import type { ApiError } from '../api/ApiError.ts';
import { PageFailure } from '../session/PageFailure.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { lowerFirst } from '../ui/lowerFirst.ts';
import { pathTo } from '../ui/paths.ts';
import type { LogState } from './log/protocol.ts';

interface LogFailureNoticeProps {
  failure: ApiError;
  reading: LogState;
  organizationId: string;
  onRetry: () => void;
}

/** Why the list could not be read, and what to do about it. */
export function LogFailureNotice({ failure, reading, organizationId, onRetry }: LogFailureNoticeProps) {
  // No answer of the server is to blame here: help begins in the browser.
  if (reading.kind === 'workerFailed') {
    return (
      <ErrorNotice
        title={titleFor('The part of the page that reads them failed')}
        message={reading.detail}
        advice="Try again, or load the page again. If it stays, try another browser."
        onRetry={onRetry}
      />
    );
  }
  return (
    <PageFailure
      error={failure}
      organizationId={organizationId}
      titleFor={titleFor}
      pathFor={pathTo.activities}
      onRetry={onRetry}
    />
  );
}

const titleFor = (meaning: string): string => `The activities could not be read: ${lowerFirst(meaning)}`;
