import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

interface NothingMatchesProps {
  /** The search as a sentence. */
  sentence: string;
  /** Whether more rows are on their way. */
  isReading: boolean;
  onClear: () => void;
}

/** In the place of the list when no activity fits the filter. */
export function NothingMatches({ sentence, isReading, onClear }: NothingMatchesProps) {
  return (
    <Box sx={{ p: { xs: 2, sm: 4 }, display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography component="h2" variant="h2">
        {isReading ? 'Nothing matches so far' : 'No activity matches'}
      </Typography>
      <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        You are looking for {sentence}.{isReading ? ' The list is still being read.' : ''}
      </Typography>
      <Button variant="outlined" onClick={onClear}>
        Clear all filters
      </Button>
    </Box>
  );
}
