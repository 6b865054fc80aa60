import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';

import { pathTo } from '../../ui/paths.ts';
import type { LogState } from '../log/protocol.ts';

interface ProfileNothingProps {
  organizationId: string;
  /** What was looked for: `actor`. */
  noun: string;
  reading: LogState;
  /** Where only a range of time is shown: shows all of it. */
  onAllTime: (() => void) | undefined;
}

/** In the place of a profile that no activity belongs to, as far as the list was read. */
export function ProfileNothing({ organizationId, noun, reading, onAllTime }: ProfileNothingProps) {
  const isReading = reading.kind === 'empty' || reading.kind === 'connecting' || reading.kind === 'reading';
  const isAll = reading.kind === 'complete';
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start', py: 2 }}>
      <Typography component="h2" variant="h2">
        {isReading
          ? 'Nothing found so far'
          : onAllTime !== undefined
            ? 'Nothing in this range of time'
            : isAll
              ? 'No activity found'
              : 'Nothing found in what was read'}
      </Typography>
      <Typography color="textSecondary">
        {isReading
          ? 'The list is still being read; what belongs here shows up by itself.'
          : onAllTime !== undefined
            ? `This ${noun} may have activities before or after it.`
            : isAll
              ? `No activity of this organization has this ${noun}. The address may be cut short, or belong to another organization.`
              : `The list was not read to its end, so this ${noun} may well have activities.`}
      </Typography>
      {onAllTime !== undefined && (
        <Button variant="contained" onClick={onAllTime}>
          Show all time
        </Button>
      )}
      <Button component={Link} to={pathTo.activities(organizationId)} variant="outlined">
        Go to all activities
      </Button>
    </Box>
  );
}
