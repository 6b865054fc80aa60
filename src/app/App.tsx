import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router-dom';

import { createQueryClient } from './createQueryClient.ts';
import { createRouter } from './createRouter.tsx';
import { SmallSheets } from './SmallSheets.tsx';
import { theme } from './theme.ts';

/** The whole product: theme, cache of what was read, and pages. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <ThemeProvider theme={theme} defaultMode="system" noSsr>
      <SmallSheets />
      <CssBaseline />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
