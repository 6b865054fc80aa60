import Box from '@mui/material/Box';

import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { SlowNotice } from '../../ui/SlowNotice.tsx';
import type { ActivityLog } from '../ActivityLog.ts';
import { useRowText } from '../useRowText.ts';
import { RawJson } from './RawJson.tsx';

interface UnknownActivityProps {
  activityId: string;
  /** Of the server’s answer that there is no such activity; absent where it could not be asked. */
  requestId?: string | undefined;
  log: ActivityLog;
}

/**
 * An activity that the server does not give by its id. If its list has it all the same (a damaged row, or a server that keeps
 * less here than there), what the list says is shown; else the id is said to be unknown.
 */
export function UnknownActivity({ activityId, requestId, log }: UnknownActivityProps) {
  const { reading } = log.getSnapshot();
  const content = useRowText(log, activityId);
  if (content.kind === 'pending') return <SlowNotice what="The activity" />;
  if (content.kind === 'failed')
    return <ErrorNotice title="The activity could not be read" message={content.message} />;
  if (content.kind === 'text') {
    return (
      <Box sx={{ display: 'grid', gap: 2 }}>
        <ErrorNotice
          severity="warning"
          title="Only the list has this row"
          advice={
            requestId === undefined
              ? 'What the server sent here is not an activity with an id, so it cannot be asked for it alone. Below is what came.'
              : 'Asked for it alone, the server says that there is no activity with this id. Below is what came in the list.'
          }
          requestId={requestId}
        />
        <RawJson json={content.text} />
      </Box>
    );
  }
  return (
    <ErrorNotice
      severity="info"
      title="There is no activity with this id"
      message={activityId}
      advice={
        reading.kind === 'connecting' || reading.kind === 'reading'
          ? 'The server does not know it by its id; the list is still being read.'
          : 'The address may be incomplete, or the activity may belong to another organization or be older than what the server keeps.'
      }
      requestId={requestId}
    />
  );
}
