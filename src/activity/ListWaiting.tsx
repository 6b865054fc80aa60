import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { SlowNotice } from '../ui/SlowNotice.tsx';

const rows = Array.from({ length: 12 }, (_, index) => ({ key: index, width: `${80 - ((index * 17) % 40)}%` }));

/** In the place of the list until the first rows are there. */
export function ListWaiting() {
  return (
    <Box sx={{ px: { xs: 2, sm: 3 }, py: 1 }}>
      <SlowNotice what="The list of activities" />
      {rows.map(({ key, width }) => (
        <Skeleton key={key} width={width} height={34} aria-hidden />
      ))}
    </Box>
  );
}
