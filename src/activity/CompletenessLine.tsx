import RefreshIcon from '@mui/icons-material/Refresh';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

import { formatTime } from '../ui/formatTime.ts';
import { Hint } from '../ui/Hint.tsx';
import type { ActivityLog } from './ActivityLog.ts';
import { countOf, formatBytes, formatCount } from './formatCount.ts';
import type { LogState, QueryAnswer } from './log/protocol.ts';
import { useReadingProgress } from './useReadingProgress.ts';

interface CompletenessLineProps {
  log: ActivityLog;
  /** What fits the filter; undefined until the log has answered. */
  answer: QueryAnswer | undefined;
  /** Whether the list could not be read at all, and there is nothing of before. */
  isUnread: boolean;
  /** The time of the oldest activity of the whole list, in milliseconds since 1970. */
  oldestMs: number | undefined;
  timeZone: string;
  /** Explains the damaged rows, or why the list is not all there is. */
  onExplain: (what: Explained) => void;
}

/** What can be missing of a list, and explained. */
export type Explained = 'damaged' | 'incomplete';

const buttonStyle = { flexShrink: 0, whiteSpace: 'nowrap' };

/** What the screen is made of, in one line: how much of how much, whether all was read, how far back, and as of when. */
export function CompletenessLine({ log, answer, isUnread, oldestMs, timeZone, onExplain }: CompletenessLineProps) {
  const snapshot = useReadingProgress(log);
  const { reading, asOfMs, refresh } = snapshot;
  const isReading = reading.kind === 'connecting' || reading.kind === 'reading';
  // The last rows are in, and the answer is of the ones before: "all" must not stand beside its count.
  const isCounting = !isReading && (answer === undefined || answer.dataVersion < snapshot.dataVersion);
  const damaged = 'damaged' in reading ? reading.damaged : 0;
  const parts = [
    isUnread ? 'nothing read' : undefined,
    answer === undefined
      ? undefined
      : answer.count === answer.total
        ? countOf(answer.total, 'activity', 'activities')
        : `${formatCount(answer.count)} of ${countOf(answer.total, 'activity', 'activities')}`,
    isUnread
      ? undefined
      : isCounting && (reading.kind === 'complete' || reading.kind === 'incomplete')
        ? 'counting'
        : describeReading(reading),
    oldestMs === undefined || isReading || isCounting ? undefined : `oldest ${formatTime(oldestMs, 'date', timeZone)}`,
    asOfMs === undefined || isReading ? undefined : `as of ${formatTime(asOfMs, 'clock', timeZone)}`,
    refresh.kind === 'underway' ? 'looking for new ones' : undefined,
    refresh.kind === 'failed' ? 'looking for new ones failed' : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return (
    <Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: { xs: 'wrap', sm: 'nowrap' },
          alignItems: 'center',
          columnGap: 1,
          minHeight: 28,
        }}
      >
        <Typography
          component="output"
          variant="body2"
          color="textSecondary"
          // The button beside a text that grows must not move away under the pointer.
          sx={{
            fontVariantNumeric: 'tabular-nums',
            flexGrow: isReading ? 1 : 0,
            flexBasis: { xs: 'calc(100% - 44px)', sm: 'auto' },
          }}
        >
          {parts.join(' · ')}
        </Typography>
        {damaged > 0 && (
          <ExplainButton onClick={() => onExplain('damaged')}>{formatCount(damaged)} damaged</ExplainButton>
        )}
        {reading.kind === 'incomplete' && (
          <ExplainButton onClick={() => onExplain('incomplete')}>{isUnread ? 'Why' : 'Why not all'}</ExplainButton>
        )}
        {isReading ? (
          <Button size="small" sx={buttonStyle} onClick={() => log.cancel()}>
            Stop reading
          </Button>
        ) : (
          <Hint title="Look for new activities">
            <IconButton
              aria-label="Look for new activities"
              size="small"
              onClick={() => log.refresh()}
              loading={refresh.kind === 'underway'}
            >
              <RefreshIcon fontSize="inherit" />
            </IconButton>
          </Hint>
        )}
      </Box>
      {isReading && <ReadingProgress reading={reading} />}
    </Box>
  );
}

function ExplainButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button size="small" color="warning" sx={buttonStyle} aria-haspopup="dialog" onClick={onClick}>
      {children}
    </Button>
  );
}

function describeReading(reading: LogState): string {
  switch (reading.kind) {
    case 'connecting':
      return 'asking the server';
    case 'reading': {
      const seconds = (Date.now() - reading.startedAtMs) / 1000;
      const rate = seconds > 0.5 ? `, ${formatBytes(reading.bytes / seconds)} a second` : '';
      return `reading: ${countOf(reading.rows, 'row')}, ${formatBytes(reading.bytes)}${rate}`;
    }
    case 'complete':
      return 'all read';
    case 'incomplete':
      return 'not all read';
    case 'empty':
    case 'refused':
    case 'unreachable':
    case 'workerFailed':
    default:
      return '';
  }
}

function ReadingProgress({ reading }: { reading: LogState }) {
  const share =
    reading.kind === 'reading' && reading.totalBytes !== undefined && reading.totalBytes > 0
      ? Math.min(100, (reading.bytes / reading.totalBytes) * 100)
      : undefined;
  return (
    <LinearProgress
      aria-label="Reading the activities"
      sx={{ height: 3, borderRadius: 1 }}
      {...(share === undefined ? {} : { variant: 'determinate', value: share })}
    />
  );
}
