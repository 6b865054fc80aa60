import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';

import { useIsOnline } from '../ui/useIsOnline.ts';

/** Says that the device has no network, for as long as that is so. */
export function OfflineNotice() {
  const isOnline = useIsOnline();
  return (
    <Snackbar open={!isOnline} anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}>
      <Alert severity="warning" variant="outlined" sx={{ bgcolor: 'background.paper', boxShadow: 6 }}>
        You are offline. What you see may be out of date.
      </Alert>
    </Snackbar>
  );
}
