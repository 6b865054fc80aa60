import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface VisuallyHiddenProps {
  children: ReactNode;
  /** Makes a polite live region (role `status`): what changes in it is read out. */
  isLive?: boolean;
}

/** Text for screen readers only. */
export function VisuallyHidden({ children, isLive = false }: VisuallyHiddenProps) {
  return (
    <Box
      component={isLive ? 'output' : 'span'}
      sx={{
        position: 'absolute',
        width: '1px',
        height: '1px',
        m: '-1px',
        p: 0,
        border: 0,
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        clipPath: 'inset(50%)',
      }}
    >
      {children}
    </Box>
  );
}
