import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';

import { countOf, formatBytes, formatCount } from '../formatCount.ts';

interface ExportProgressProps {
  rows: number;
  /** Undefined until the log has answered. */
  count: number | undefined;
  sizeBytes: number;
}

/** How far the file is. */
export function ExportProgress({ rows, count, sizeBytes }: ExportProgressProps) {
  return (
    <Box>
      <LinearProgress
        aria-label="Writing the file"
        {...(count === undefined ? {} : { variant: 'determinate', value: count === 0 ? 100 : (rows / count) * 100 })}
      />
      <Typography
        component="output"
        variant="body2"
        color="textSecondary"
        sx={{ fontVariantNumeric: 'tabular-nums', display: 'block', mt: 0.5 }}
      >
        {count === undefined
          ? 'Opening the file'
          : `${formatCount(rows)} of ${countOf(count, 'activity', 'activities')}, ${formatBytes(sizeBytes)}`}
      </Typography>
    </Box>
  );
}
