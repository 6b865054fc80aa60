import Box from '@mui/material/Box';

import { Logo } from '../ui/Logo.tsx';
import { SlowNotice } from '../ui/SlowNotice.tsx';

/** The bar and an empty page, until the first page's part of the program and the session are there: as `index.html` starts. */
export function FirstLoad() {
  return (
    <>
      <Box
        sx={{
          height: 52,
          px: { xs: 1.5, sm: 3 },
          display: 'flex',
          alignItems: 'center',
          borderBottom: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
        }}
      >
        <Logo size={28} />
      </Box>
      <Box component="main" sx={{ p: 3 }} aria-busy="true">
        <SlowNotice what="The dashboard" />
      </Box>
    </>
  );
}
