import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface PageBodyProps {
  children: ReactNode;
  /** `narrow` for one column of text or a form. */
  width?: 'narrow' | 'wide';
}

/** The space of a page under the bar: the same margins on every page. */
export function PageBody({ children, width = 'wide' }: PageBodyProps) {
  return (
    <Box
      sx={{
        maxWidth: width === 'narrow' ? 720 : 1440,
        mx: 'auto',
        px: { xs: 2, sm: 3 },
        py: { xs: 2.5, sm: 4 },
      }}
    >
      {children}
    </Box>
  );
}
