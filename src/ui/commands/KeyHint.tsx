import Box from '@mui/material/Box';

import { formatKey, isMac } from './formatKey.ts';

/** A key, or keys to press together, as they stand on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.375, whiteSpace: 'nowrap' }}>
      {formatKey(keys, isMac()).map((part) => (
        <Box
          key={part}
          component="kbd"
          sx={{
            minWidth: 20,
            px: 0.5,
            textAlign: 'center',
            fontSize: 11.5,
            lineHeight: '18px',
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.75,
            color: 'text.secondary',
            bgcolor: 'background.default',
          }}
        >
          {part}
        </Box>
      ))}
    </Box>
  );
}
