import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

import { CopyButton } from './CopyButton.tsx';
import { RetryTime } from './RetryTime.tsx';

interface ErrorNoticeProps {
  /** What it means, in a few words. */
  title: string;
  /** The server's own words, or ours. */
  message?: string | undefined;
  /** What to do next. */
  advice?: string | undefined;
  requestId?: string | undefined;
  /** From when on it makes sense to try again, in milliseconds since 1970. */
  retryAtMs?: number | undefined;
  /** Offers “Try again”. */
  onRetry?: (() => void) | undefined;
  retryLabel?: string;
  /** Whether another try is under way. */
  isRetrying?: boolean;
  severity?: 'error' | 'warning' | 'info';
  /** Further ways on: links or buttons. */
  children?: ReactNode;
}

/**
 * A failure, with what to do: in the place of the data that is missing, or beside the control that failed. Shows the server's
 * words and the request id, because that is what support asks for.
 */
export function ErrorNotice({
  title,
  message,
  advice,
  requestId,
  retryAtMs,
  onRetry,
  retryLabel = 'Try again',
  isRetrying = false,
  severity = 'error',
  children,
}: ErrorNoticeProps) {
  return (
    <Alert severity={severity} variant="outlined" sx={{ '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}>
      <AlertTitle>{title}</AlertTitle>
      {message !== undefined && <Typography sx={{ overflowWrap: 'anywhere' }}>{message}</Typography>}
      {advice !== undefined && <Typography color="textSecondary">{advice}</Typography>}
      {retryAtMs !== undefined && <RetryTime retryAtMs={retryAtMs} />}
      {requestId !== undefined && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mt: 0.5 }}>
          <Typography variant="body2" color="textSecondary">
            Request id{' '}
            <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
              {requestId}
            </Box>
          </Typography>
          <CopyButton text={requestId} what="request id" />
        </Box>
      )}
      {(onRetry !== undefined || children !== undefined) && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {onRetry !== undefined && (
            <Button size="small" variant="outlined" color="inherit" onClick={onRetry} loading={isRetrying}>
              {retryLabel}
            </Button>
          )}
          {children}
        </Box>
      )}
    </Alert>
  );
}
