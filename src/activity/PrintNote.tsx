import Typography from '@mui/material/Typography';

/** On paper only: what the times are, which the screen says elsewhere, and that this is not the whole list. */
export function PrintNote({ timeZone }: { timeZone: string }) {
  return (
    <Typography variant="body2" sx={{ display: 'none', '@media print': { display: 'block' } }}>
      Times are those of {timeZone}. Printed are the rows that were on the screen; Export hands on all of them.
    </Typography>
  );
}
