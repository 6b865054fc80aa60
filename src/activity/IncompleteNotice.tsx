import Button from '@mui/material/Button';

import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { incompleteReasons } from './completeness/incompleteReasons.ts';
import { countOf, formatBytes } from './formatCount.ts';
import type { LogState } from './log/protocol.ts';

interface IncompleteNoticeProps {
  state: Extract<LogState, { kind: 'incomplete' }>;
  /** Whether there are rows to show: of this time, or of before. */
  hasRows: boolean;
  onRetry: () => void;
  /** Shows how far the list was read, and why not further. */
  onExplain: () => void;
}

/** Above a list that is only a part: how much of it there is, and why it is not all. */
export function IncompleteNotice({ state, hasRows, onRetry, onExplain }: IncompleteNoticeProps) {
  const { rows, bytes, reason, detail, requestId } = state;
  return (
    <ErrorNotice
      severity="warning"
      title={titleFor(state)}
      message={reason === 'cancelled' || detail === '' ? incompleteReasons[reason].why : detail}
      advice={
        rows > 0
          ? `${countOf(rows, 'row')} (${formatBytes(bytes)}) came before that and are shown. All counts are of these rows only.`
          : hasRows
            ? 'No row came before that. What is shown is from the time before.'
            : 'No row came before that, so nothing is known of the activities.'
      }
      requestId={requestId}
      onRetry={onRetry}
    >
      <Button size="small" color="inherit" aria-haspopup="dialog" onClick={onExplain}>
        What was read
      </Button>
    </ErrorNotice>
  );
}

function titleFor({ rows, reason }: IncompleteNoticeProps['state']): string {
  if (reason === 'cancelled') return rows > 0 ? 'Only a part of the activities was read' : 'No activity was read';
  return rows > 0 ? 'Not all activities could be read' : 'The activities could not be read';
}
