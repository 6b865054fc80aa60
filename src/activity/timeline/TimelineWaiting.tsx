import Box from '@mui/material/Box';

import { timelinePreference } from './timelinePreference.ts';

/** Heights of the timeline in pixels. */
const heightPx = { open: 172, closed: 38 };

/** In the place of the timeline until the rest of the page is drawn: as high, so that nothing jumps. */
export function TimelineWaiting() {
  const chosen = timelinePreference.getSnapshot();
  const open = chosen === 'closed' ? heightPx.closed : heightPx.open;
  return <Box sx={{ height: { xs: chosen === 'open' ? open : heightPx.closed, sm: open } }} />;
}
