import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

import { Logo } from '../ui/Logo.tsx';
import { productName } from '../ui/PageTitle.tsx';
import { pathTo } from '../ui/paths.ts';

interface StandalonePageProps {
  children: ReactNode;
}

/** A page without the bar: where there is no organization to show in it. */
export function StandalonePage({ children }: StandalonePageProps) {
  return (
    <Box
      component="main"
      id="main"
      tabIndex={-1}
      sx={{ maxWidth: 640, mx: 'auto', px: { xs: 2, sm: 3 }, py: { xs: 3, md: 8 } }}
    >
      <Box
        component={Link}
        to={pathTo.home()}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 1.25,
          mb: 4,
          color: 'text.primary',
          fontWeight: 650,
          textDecoration: 'none',
        }}
      >
        <Logo size={32} />
        {productName}
      </Box>
      {children}
    </Box>
  );
}
