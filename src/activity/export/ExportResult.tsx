import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

import { CopyButton } from '../../ui/CopyButton.tsx';
import { countOf, formatBytes } from '../formatCount.ts';
import type { ExportedFile } from './exportManifest.ts';

interface ExportResultProps {
  file: ExportedFile;
  manifestName: string;
}

/** The two files by name, and how to check that they are what they were. */
export function ExportResult({ file, manifestName }: ExportResultProps) {
  return (
    <>
      <Alert severity="success">
        <AlertTitle>{countOf(file.rows, 'activity', 'activities')} exported</AlertTitle>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          <li>
            <code>{file.name}</code> ({formatBytes(file.sizeBytes)})
          </li>
          <li>
            <code>{manifestName}</code>
          </li>
        </Box>
      </Alert>
      <Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <Typography component="h3" variant="h3">
            SHA-256 of the {file.format.toUpperCase()} file
          </Typography>
          <CopyButton text={file.sha256} what="SHA-256" />
        </Box>
        <Typography component="code" sx={{ overflowWrap: 'anywhere' }}>
          {file.sha256}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          To check the file later: <code>sha256sum {file.name}</code> must print this value. It is in the manifest too.
        </Typography>
      </Box>
    </>
  );
}
