import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';

interface SampleKeysProps {
  isSigningIn: boolean;
  onPick: (sample: 'admin' | 'developer') => void;
}

/** Offers the two keys of the sample data; the page never sees their secrets. */
export function SampleKeys({ isSigningIn, onPick }: SampleKeysProps) {
  return (
    <Paper variant="outlined" sx={{ p: 3 }} component="section" aria-labelledby="sample-heading">
      <Typography variant="h2" id="sample-heading">
        No key at hand?
      </Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
        This server runs on sample data: an invented organization with two years of activity.
      </Typography>
      <Stack spacing={1}>
        <Button variant="outlined" disabled={isSigningIn} onClick={() => onPick('admin')}>
          Try it as ADMIN
        </Button>
        <Button variant="outlined" disabled={isSigningIn} onClick={() => onPick('developer')}>
          Try it as developer
        </Button>
      </Stack>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        ADMIN can rename the organization, a developer can only look.
      </Typography>
    </Paper>
  );
}
