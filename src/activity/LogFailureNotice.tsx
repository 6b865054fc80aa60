import type { ApiError } from '../api/ApiError.ts';
import { describeApiError, type ErrorDescription } from '../api/describeApiError.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import type { LogState } from './log/protocol.ts';

interface LogFailureNoticeProps {
  failure: ApiError;
  reading: LogState;
  onRetry: () => void;
}

/** Why the list could not be read, and what to do about it. */
export function LogFailureNotice({ failure, reading, onRetry }: LogFailureNoticeProps) {
  const described = reading.kind === 'workerFailed' ? describeBrokenWorker(reading.detail) : describeApiError(failure);
  return (
    <ErrorNotice
      {...described}
      title={`The activities could not be read: ${lowerFirst(described.title)}`}
      onRetry={onRetry}
    />
  );
}

/** No answer of the server is to blame here, and asking someone for help begins in the browser. */
const describeBrokenWorker = (detail: string): ErrorDescription => ({
  title: 'The part of the page that reads them failed',
  message: detail,
  advice: 'Try again, or load the page again. If it stays, try another browser.',
});

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
