import Box from '@mui/material/Box';

import { formatRelativeTime, formatTime } from './formatTime.ts';
import { readTime } from './readTime.ts';
import { usePreferredTimeZone } from './timeZone/usePreferredTimeZone.ts';
import { useNow } from './useNow.ts';

interface MomentInWordsProps {
  /** As the server sent it: ISO-8601. */
  time: string;
}

/** A moment in full: in the zone that the reader prefers, in UTC, and how long ago. What cannot be read as a time is shown as it came. */
export function MomentInWords({ time }: MomentInWordsProps) {
  const nowMs = useNow(30_000);
  const timeZone = usePreferredTimeZone();
  const timeMs = readTime(time);
  if (Number.isNaN(timeMs)) return <code>{time}</code>;
  return (
    <Box component="time" dateTime={time} sx={{ display: 'block' }}>
      {formatTime(timeMs, 'full', timeZone)}
      <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
        {timeZone !== 'UTC' && `${formatTime(timeMs, 'full', 'UTC')} · `}
        {formatRelativeTime(timeMs, nowMs)}
      </Box>
    </Box>
  );
}
