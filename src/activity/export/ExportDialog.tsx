import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState, useSyncExternalStore } from 'react';

import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import type { ActivityLog } from '../ActivityLog.ts';
import { countOf } from '../formatCount.ts';
import type { ListQuestion } from '../list/useListRows.ts';
import type { ExportFormat } from '../log/protocol.ts';
import { describeSearch } from '../search/describeSearch.ts';
import { useLogQuery } from '../useLogQuery.ts';
import { useReadingProgress } from '../useReadingProgress.ts';
import { ExportFacts } from './ExportFacts.tsx';
import { ExportFormatChoice } from './ExportFormatChoice.tsx';
import type { ExportOrigin } from './exportManifest.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { ExportResult } from './ExportResult.tsx';
import { ExportRun } from './ExportRun.ts';

interface ExportDialogProps {
  log: ActivityLog;
  question: ListQuestion;
  origin: ExportOrigin;
  onClose: () => void;
}

/** Hands over exactly what the filter shows, as a file with a manifest: which rows, in which format, and how far they can be trusted. */
export function ExportDialog({ log, question, origin, onClose }: ExportDialogProps) {
  const snapshot = useReadingProgress(log);
  const [run] = useState(() => new ExportRun());
  const state = useSyncExternalStore(run.subscribe, run.getSnapshot);
  const [format, setFormat] = useState<ExportFormat>('csv');
  const titleId = useId();
  const { filter, order, timeZone } = question;
  const counted = useLogQuery(log, 'export', { filter, order });
  const answer =
    counted.kind === 'answered' && counted.isCurrent && counted.answer.dataVersion === snapshot.dataVersion
      ? counted.answer
      : undefined;
  const count = answer?.count ?? 0;
  const isReading = snapshot.reading.kind === 'connecting' || snapshot.reading.kind === 'reading';
  const isWriting = state.kind === 'writing';
  const isDone = state.kind === 'done';
  const handleExport = () => void run.start(log, { filter, order, timeZone, format }, origin, count);
  return (
    <Dialog open onClose={isWriting ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>Export activities</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {counted.kind === 'unread' && !isDone ? (
          <Alert severity="warning">The list could not be read, so there is nothing to export.</Alert>
        ) : (
          <>
            <Typography sx={{ overflowWrap: 'anywhere' }}>
              {count === 1 ? '' : 'All '}
              {answer === undefined ? '…' : <b>{countOf(count, 'activity', 'activities')}</b>}
              {origin.search.terms.length > 0 &&
                ` that the filter shows: ${describeSearch(origin.search.terms, origin.names)}`}
              , {order === 'newestFirst' ? 'newest' : 'oldest'} first.
            </Typography>
            {isDone ? (
              <ExportResult file={state.file} manifestName={state.manifestName} />
            ) : (
              <>
                <ExportFormatChoice format={format} onChange={setFormat} isDisabled={isWriting} />
                <ExportFacts
                  snapshot={snapshot}
                  damaged={answer?.damaged ?? 0}
                  search={origin.search}
                  timeZone={timeZone}
                  isTable={format === 'csv'}
                />
              </>
            )}
          </>
        )}
        {isWriting && <ExportProgress {...state} />}
        {state.kind === 'cancelled' && <Alert severity="info">Cancelled: no file was saved.</Alert>}
        {state.kind === 'failed' && (
          <ErrorNotice
            title="The file could not be written"
            message={state.message}
            advice="What was written of it was given up. The filter and the format are still as you chose them."
          />
        )}
      </DialogContent>
      <DialogActions>
        <Box sx={{ flex: 1 }} />
        {isWriting ? (
          <Button onClick={() => run.cancel()}>Cancel</Button>
        ) : (
          <Button onClick={onClose}>{isDone ? 'Done' : 'Close'}</Button>
        )}
        {!isDone && (
          <Button variant="contained" onClick={handleExport} disabled={isWriting || isReading || count === 0}>
            {count === 0 ? 'Export' : `Export ${countOf(count, 'activity', 'activities')}`}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
