import Typography from '@mui/material/Typography';

import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { countOf } from './formatCount.ts';

interface DamagedNoticeProps {
  count: number;
  requestId: string | undefined;
}

/** Says what a damaged row is, and that nothing was left out. */
export function DamagedNotice({ count, requestId }: DamagedNoticeProps) {
  return (
    <ErrorNotice
      severity="warning"
      title={`${countOf(count, 'row')} of the list could not be read as an activity`}
      advice="Tell support the request id: the server sent them that way."
      requestId={requestId}
    >
      <Typography variant="body2">
        They are counted and shown, marked “damaged”, with what could be read of them; those without a readable time
        stand at the end of the list. Open one to see the text as it was received.
      </Typography>
    </ErrorNotice>
  );
}
