import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

import { CopyButton } from '../../ui/CopyButton.tsx';

/** The JSON of an activity, to read and to copy. */
export function RawJson({ json }: { json: string }) {
  return (
    <Box component="section" aria-label="JSON">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Typography component="h3" variant="h3">
          JSON
        </Typography>
        <CopyButton text={json} what="JSON" />
      </Box>
      <Box
        component="pre"
        sx={{
          m: 0,
          mt: 0.5,
          p: 1.5,
          borderRadius: 1,
          bgcolor: 'background.default',
          fontSize: 12.5,
          lineHeight: 1.5,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {json}
      </Box>
    </Box>
  );
}
