import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

/** In the place of the list when the organization has no activity at all. */
export function NoActivities({ onRefresh }: { onRefresh: () => void }) {
  return (
    <Box sx={{ p: { xs: 2, sm: 4 }, display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography component="h2" variant="h2">
        No activities yet
      </Typography>
      <Typography color="textSecondary">
        The server’s list for this organization is empty. What people, keys and the system do will show up here, some
        seconds after it happened.
      </Typography>
      <Button variant="outlined" onClick={onRefresh}>
        Read again
      </Button>
    </Box>
  );
}
