import Button from '@mui/material/Button';

import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { incompleteReasons } from './completeness/incompleteReasons.ts';
import { countOf, formatBytes } from './formatCount.ts';
import type { LogState } from './log/protocol.ts';

interface IncompleteNoticeProps {
  state: Extract<LogState, { kind: 'incomplete' }>;
  onRetry: () => void;
  /** Shows how far the list was read, and why not further. */
  onExplain: () => void;
}

/** Above a list that is only a part: how much of it there is, and why it is not all. */
export function IncompleteNotice({ state, onRetry, onExplain }: IncompleteNoticeProps) {
  const { rows, bytes, reason, detail, requestId } = state;
  return (
    <ErrorNotice
      severity="warning"
      title={reason === 'cancelled' ? 'Only a part of the activities was read' : 'Not all activities could be read'}
      message={reason === 'cancelled' || detail === '' ? incompleteReasons[reason].why : detail}
      advice={`${countOf(rows, 'row')} (${formatBytes(bytes)}) came before that and are shown. All counts are of these rows only.`}
      requestId={requestId}
      onRetry={onRetry}
    >
      <Button size="small" color="inherit" aria-haspopup="dialog" onClick={onExplain}>
        What was read
      </Button>
    </ErrorNotice>
  );
}
