import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { useNow } from './useNow.ts';

interface SlowNoticeProps {
  /** What is being waited for: “The organization”. */
  what: string;
  /** From when on to say so, in milliseconds. */
  afterMs?: number;
  /** Whether its place is kept from the start, so that nothing below it moves. */
  hasPlace?: boolean;
}

/** Says, after a few seconds of waiting, that it takes longer than usual: no wait goes on without a word. */
export function SlowNotice({ what, afterMs = 4000, hasPlace = true }: SlowNoticeProps) {
  const [startMs] = useState(() => Date.now());
  const isSlow = useNow(500) - startMs >= afterMs;
  return (
    <Typography component="output" color="textSecondary" sx={{ display: 'block', minHeight: hasPlace ? '1.5em' : 0 }}>
      {isSlow ? `${what} takes longer than usual. Still waiting for the server.` : ''}
    </Typography>
  );
}
