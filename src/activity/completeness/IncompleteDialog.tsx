import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

import { FieldList } from '../../ui/FieldList.tsx';
import { formatTime } from '../../ui/formatTime.ts';
import type { ActivityLog } from '../ActivityLog.ts';
import { countOf, formatBytes, formatCount } from '../formatCount.ts';
import type { LogState } from '../log/protocol.ts';
import { useLogQuery } from '../useLogQuery.ts';
import { ExplanationDialog } from './ExplanationDialog.tsx';
import type { ExplanationProps } from './ExplanationProps.ts';
import { incompleteReasons } from './incompleteReasons.ts';
import { RequestIdLine } from './RequestIdLine.tsx';
import { RowCard } from './RowCard.tsx';
import { useExplanationLinks } from './useExplanationLinks.ts';

interface IncompleteDialogProps extends ExplanationProps {
  reading: Extract<LogState, { kind: 'incomplete' }>;
  /** Reads the list again from its start. */
  onRetry: () => void;
}

/** Why a list is only a part: how far it was read, what ended it, and what to do next. */
export function IncompleteDialog({
  log,
  reading,
  organizationId,
  names,
  timeZone,
  onClose,
  onRetry,
}: IncompleteDialogProps) {
  const { reason, detail, rows, bytes, damaged, duplicates, startedAtMs, finishedAtMs, lastRowId } = reading;
  const { why, next } = incompleteReasons[reason];
  const lastRow = useRow(log, lastRowId);
  const links = useExplanationLinks(organizationId);
  const handleRetry = () => {
    onClose();
    onRetry();
  };
  return (
    <ExplanationDialog
      title="What was read, and why not all"
      onClose={onClose}
      actions={
        <Button variant="contained" onClick={handleRetry}>
          Read again
        </Button>
      }
    >
      <FieldList
        fields={[
          { name: 'Why it ended', value: reason === 'connectionLost' && detail !== '' ? detail : why },
          { name: 'What to do', value: next },
          {
            name: 'Rows read',
            value: [
              countOf(rows, 'row'),
              damaged > 0 ? `${formatCount(damaged)} of them damaged` : '',
              duplicates > 0 ? `${formatCount(duplicates)} that came twice` : '',
            ]
              .filter((part) => part !== '')
              .join(', '),
          },
          { name: 'Bytes read', value: `${formatBytes(bytes)}${bytes < 1000 ? '' : ` (${formatCount(bytes)} bytes)`}` },
          {
            name: 'When',
            value: `${formatTime(startedAtMs, 'full', timeZone)}, for ${formatSeconds(finishedAtMs - startedAtMs)}`,
          },
          { name: 'Request id', value: <RequestIdLine reading={reading} /> },
        ]}
      />
      <Typography component="h3" variant="h3">
        The last row that was read
      </Typography>
      {lastRow === undefined ? (
        <Typography color="textSecondary">{lastRowId === undefined ? 'No row came at all.' : '…'}</Typography>
      ) : (
        <RowCard
          log={log}
          row={lastRow}
          href={links.activity(lastRow.id)}
          names={names}
          timeZone={timeZone}
          onOpen={onClose}
        />
      )}
      <Typography color="textSecondary">
        Rows that were cut in the middle are not among these. All counts, bars and exports are of the rows that were
        read only, and say so. The order in which a server sends its list is its own: what is missing need not be the
        oldest.
      </Typography>
    </ExplanationDialog>
  );
}

const formatSeconds = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`);

/** One row by its id; undefined until it is known, or where there is none. */
function useRow(log: ActivityLog, id: string | undefined) {
  const everything = { filter: { facets: [], texts: [] }, order: 'newestFirst' as const };
  const placed = useLogQuery(log, 'place of the last row', { ...everything, positionOf: id ?? '' });
  const place = placed.kind === 'answered' ? (placed.answer.positionOf ?? -1) : -1;
  const read = useLogQuery(log, 'last row', { ...everything, rows: { from: place, to: place + 1 } });
  const row = place >= 0 && read.kind === 'answered' ? read.answer.rows?.rows[0] : undefined;
  return row?.id === id ? row : undefined;
}
