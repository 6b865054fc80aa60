import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { UseQueryResult } from '@tanstack/react-query';

import { describeApiError } from '../api/describeApiError.ts';
import { formatTime } from '../ui/formatTime.ts';
import { lowerFirst } from '../ui/lowerFirst.ts';
import { usePreferredTimeZone } from '../ui/timeZone/usePreferredTimeZone.ts';

interface RefreshNoticeProps {
  query: Pick<UseQueryResult, 'error' | 'dataUpdatedAt' | 'refetch'>;
}

/** A quiet line where reading again in the background failed: what is shown is older than it could be. */
export function RefreshNotice({ query }: RefreshNoticeProps) {
  const timeZone = usePreferredTimeZone();
  if (query.error === null) return null;
  return (
    <Typography component="output" variant="body2" color="warning" sx={{ display: 'block', mt: 0.5 }}>
      <Box component="span" sx={{ mr: 1 }}>
        {`Could not be refreshed (${lowerFirst(describeApiError(query.error).title)}). `}
        {query.dataUpdatedAt > 0 && `As read at ${formatTime(query.dataUpdatedAt, 'clockInZone', timeZone)}.`}
      </Box>
      <Link component="button" variant="body2" color="inherit" onClick={() => void query.refetch()}>
        Try again
      </Link>
    </Typography>
  );
}
