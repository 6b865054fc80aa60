import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';

import { formatTime } from '../../ui/formatTime.ts';
import type { ActivityLogSnapshot } from '../ActivityLog.ts';
import { countOf } from '../formatCount.ts';
import type { ActivitySearch } from '../search/activitySearch.ts';
import { describeCompleteness } from './describeCompleteness.ts';

interface ExportFactsProps {
  snapshot: ActivityLogSnapshot;
  /** Damaged rows among those that are exported. */
  damaged: number;
  search: ActivitySearch;
  timeZone: string;
  /** Whether the format has a column with times in the zone. */
  isTable: boolean;
}

/** What someone must know of the rows before they are handed over; all of it is in the manifest too. */
export function ExportFacts({ snapshot, damaged, search, timeZone, isTable }: ExportFactsProps) {
  const { state, remarks } = describeCompleteness(snapshot);
  const { reading, asOfMs } = snapshot;
  const isReading = reading.kind === 'connecting' || reading.kind === 'reading';
  const mistakes = search.terms.flatMap((term) => (term.kind === 'mistake' ? [term.source] : []));
  return (
    <>
      {isReading ? (
        <Alert severity="info">
          The list is still being read. An export is possible when all is read, or after you stop the reading.
        </Alert>
      ) : (
        state === 'incomplete' && (
          <Alert severity="warning">
            The list is not complete, so the file will not be either. {remarks.join(' ')} The manifest says so.
          </Alert>
        )
      )}
      {state === 'complete' && remarks.length > 0 && <Alert severity="info">{remarks.join(' ')}</Alert>}
      {damaged > 0 && (
        <Alert severity="warning">
          {countOf(damaged, 'row is', 'rows are')} damaged: the file has them with what was received, and the manifest
          counts them.
        </Alert>
      )}
      {mistakes.length > 0 && (
        <Alert severity="warning">
          Not understood and therefore not applied: <code>{mistakes.join(' ')}</code>
        </Alert>
      )}
      <Typography variant="body2" color="textSecondary">
        {state === 'complete' && asOfMs !== undefined && (
          <>All of the list was read, as of {formatTime(asOfMs, 'full', timeZone)}. </>
        )}
        {isTable ? `Times are written in UTC and in ${timeZone}. ` : 'Times are written in UTC. '}
        You get two files: the activities, and a manifest that says what they are and has the SHA-256 to check them by.
        Neither holds the key that you signed in with.
      </Typography>
    </>
  );
}
