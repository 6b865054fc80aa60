import RefreshIcon from '@mui/icons-material/Refresh';
import StopIcon from '@mui/icons-material/StopCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

import { formatRecentTime, formatTime } from '../ui/formatTime.ts';
import { useNow } from '../ui/useNow.ts';
import { Hint } from '../ui/Hint.tsx';
import type { ActivityLog } from './ActivityLog.ts';
import { CountStatus } from './CountStatus.tsx';
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

const lineStyles = {
  position: 'relative',
  display: 'flex',
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  alignItems: 'center',
  columnGap: 1,
  minHeight: { xs: 40, sm: 28 },
};

const actionStyles = { ml: { xs: -1.5, sm: 0 }, width: { xs: 40, sm: 28 }, height: { xs: 40, sm: 28 } };

/** Where there is little room, two lines from the start: what stands below stays where it is when the words get longer. */
const textStyles = {
  fontVariantNumeric: 'tabular-nums',
  flexBasis: { xs: 'calc(100% - 36px)', sm: 'auto' },
  minHeight: { xs: '3em', sm: 0 },
  display: 'grid',
  alignContent: 'center',
};

/** What the screen is made of, in one line: how much of how much, whether all was read, how far back, and as of when. */
export function CompletenessLine({ log, answer, isUnread, oldestMs, timeZone, onExplain }: CompletenessLineProps) {
  const snapshot = useReadingProgress(log);
  const nowMs = useNow(30_000);
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
    asOfMs === undefined || isReading ? undefined : `as of ${formatRecentTime(asOfMs, nowMs, timeZone)}`,
    refresh.kind === 'underway' ? 'looking for new ones' : undefined,
    refresh.kind === 'failed' ? 'looking for new ones failed' : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return (
    <Box sx={lineStyles}>
      {/* One place for both, before the words: where these get longer, it stays under the pointer. */}
      <Hint title={isReading ? 'Stop reading' : 'Look for new activities'}>
        <IconButton
          aria-label={isReading ? 'Stop reading' : 'Look for new activities'}
          size="small"
          onClick={() => (isReading ? log.cancel() : log.refresh())}
          loading={refresh.kind === 'underway'}
          sx={actionStyles}
        >
          {isReading ? <StopIcon fontSize="inherit" /> : <RefreshIcon fontSize="inherit" />}
        </IconButton>
      </Hint>
      <CountStatus answer={isCounting ? undefined : answer} reading={reading} />
      <Typography component="div" variant="body2" color="textSecondary" sx={textStyles}>
        {parts.join(' · ')}
      </Typography>
      {damaged > 0 && (
        <ExplainButton onClick={() => onExplain('damaged')}>{formatCount(damaged)} damaged</ExplainButton>
      )}
      {reading.kind === 'incomplete' && (
        <ExplainButton onClick={() => onExplain('incomplete')}>{isUnread ? 'Why' : 'Why not all'}</ExplainButton>
      )}
      {isReading && <ReadingProgress reading={reading} />}
    </Box>
  );
}

function ExplainButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button
      size="small"
      color="warning"
      sx={{ flexShrink: 0, whiteSpace: 'nowrap' }}
      aria-haspopup="dialog"
      onClick={onClick}
    >
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
      // Below the line, and not as a part of it: what stands under it stays when all is read.
      sx={{ height: 3, borderRadius: 1, position: 'absolute', insetInline: 0, bottom: -2 }}
      {...(share === undefined ? {} : { variant: 'determinate', value: share })}
    />
  );
}
