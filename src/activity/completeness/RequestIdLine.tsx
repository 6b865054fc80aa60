import Box from '@mui/material/Box';

import { CopyButton } from '../../ui/CopyButton.tsx';
import type { LogState } from '../log/protocol.ts';

/** The request id of a reading; where there is none, why, because support asks for it. */
export function RequestIdLine({ reading }: { reading: LogState }) {
  const requestId = 'requestId' in reading ? reading.requestId : undefined;
  if (requestId === undefined) return whyNoRequestId(reading);
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
        {requestId}
      </Box>
      <CopyButton text={requestId} what="request id" />
    </Box>
  );
}

/** The id stands after the rows in the answers of this API, so that a part of an answer has none. */
export function whyNoRequestId(reading: LogState): string {
  if (reading.kind === 'reading' || reading.kind === 'connecting') {
    return 'Not known yet: the server sends it at the end of its answer.';
  }
  return reading.kind === 'incomplete' && reading.reason !== 'notActivities'
    ? 'Not known: the server sends it at the end of its answer, and the end did not come. Support can find the request by its time.'
    : 'The server sent none. Support can find the request by its time.';
}
