import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { countOf, formatBytes } from './formatCount.ts';
import type { IncompleteReason, LogState } from './log/protocol.ts';

interface IncompleteNoticeProps {
  state: Extract<LogState, { kind: 'incomplete' }>;
  onRetry: () => void;
}

/** Why a list is only a part, in words. */
export const incompleteReasons: Readonly<Record<IncompleteReason, string>> = {
  cancelled: 'Reading was stopped.',
  cutShort: 'The list ended in the middle: the server, or something in between, cut it short.',
  connectionLost: 'The connection was lost.',
  notJson: 'What came is not JSON from some place on.',
  notActivities: 'What came is not a list of activities.',
};

/** Above a list that is only a part: how much of it there is, and why it is not all. */
export function IncompleteNotice({ state, onRetry }: IncompleteNoticeProps) {
  const { rows, bytes, reason, detail, requestId } = state;
  return (
    <ErrorNotice
      severity="warning"
      title={reason === 'cancelled' ? 'Only a part of the activities was read' : 'Not all activities could be read'}
      message={reason === 'cancelled' || detail === '' ? incompleteReasons[reason] : detail}
      advice={`${countOf(rows, 'row')} (${formatBytes(bytes)}) came before that and are shown. All counts are of these rows only.`}
      requestId={requestId}
      onRetry={onRetry}
    />
  );
}
