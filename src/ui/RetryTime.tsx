import Typography from '@mui/material/Typography';

import { useNow } from './useNow.ts';

interface RetryTimeProps {
  /** Milliseconds since 1970. */
  retryAtMs: number;
}

/** Counts down to the moment from which on a request will be accepted again. */
export function RetryTime({ retryAtMs }: RetryTimeProps) {
  const seconds = Math.ceil((retryAtMs - useNow(1000)) / 1000);
  return (
    <Typography color="textSecondary">
      {seconds > 0
        ? `You can try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
        : 'You can try again now.'}
    </Typography>
  );
}
