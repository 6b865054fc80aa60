import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';

import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { SlowNotice } from '../../ui/SlowNotice.tsx';
import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityLogError } from '../log/ActivityLogClient.ts';
import { RawJson } from './RawJson.tsx';

interface DamagedActivityProps {
  activityId: string;
  log: ActivityLog;
}

/** A row of the list that is not a readable activity: what came instead, from the log, because the server cannot be asked for it. */
export function DamagedActivity({ activityId, log }: DamagedActivityProps) {
  const { reading, dataVersion } = log.getSnapshot();
  const { data: content, error } = useQuery<string | null, ActivityLogError>({
    queryKey: ['activityLog', log.id, dataVersion, 'content', activityId],
    queryFn: async () => (await log.readActivity(activityId)) ?? null,
    networkMode: 'always',
    retry: false,
  });
  if (content === undefined) {
    if (error === null) return <SlowNotice what="The row" />;
    return <ErrorNotice title="The row could not be read" message={error.message} />;
  }
  if (content === null) {
    return (
      <ErrorNotice
        severity="info"
        title={reading.kind === 'reading' ? 'This row has not been read yet' : 'There is no such row in the list'}
        message={activityId}
        advice="A damaged row has no id of its own, so a link to it works only as long as the server sends the same list."
      />
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <ErrorNotice
        severity="warning"
        title="This row is damaged"
        advice="The server sent something that is not an activity. Below is what came."
      />
      <RawJson json={content} />
    </Box>
  );
}
