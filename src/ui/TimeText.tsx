import Tooltip from '@mui/material/Tooltip';

import { formatRelativeTime, formatTime, type TimeShape, type TimeZoneChoice } from './formatTime.ts';
import { useNow } from './useNow.ts';

interface TimeTextProps {
  /** Milliseconds since 1970. */
  timeMs: number;
  shape?: TimeShape | 'relative';
  timeZone?: TimeZoneChoice;
}

/** A moment; the other ways to say it (local, UTC, how long ago) are in its tooltip. */
export function TimeText({ timeMs, shape = 'full', timeZone = 'local' }: TimeTextProps) {
  const nowMs = useNow(30_000);
  if (Number.isNaN(timeMs)) return <span>{formatTime(timeMs)}</span>;
  const relative = formatRelativeTime(timeMs, nowMs);
  const lines = [formatTime(timeMs), formatTime(timeMs, 'full', 'UTC'), relative].join(' · ');
  return (
    <Tooltip title={lines} describeChild>
      <time dateTime={new Date(timeMs).toISOString()}>
        {shape === 'relative' ? relative : formatTime(timeMs, shape, timeZone)}
      </time>
    </Tooltip>
  );
}
