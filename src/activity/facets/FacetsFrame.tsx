import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, type ReactNode } from 'react';

import { notPrinted } from '../../ui/notPrinted.ts';

interface FacetsFrameProps {
  facets: ReactNode;
  isShown: boolean;
  /** Whether there is room beside the list. */
  isBeside: boolean;
  onClose: () => void;
  /** The list. */
  children: ReactNode;
}

/** From this width of the window on, the facets stand beside the list; below, in a sheet over it. */
const besideQuery = '(min-width: 1200px)';

/** The same while one activity is open beside the list too. */
const besideBothQuery = '(min-width: 1600px)';

/** Whether there is room for the facets beside the list, and beside the one activity if that is open. */
export const useIsFacetsBeside = (isActivityOpen: boolean): boolean =>
  useMediaQuery(isActivityOpen ? besideBothQuery : besideQuery, { noSsr: true });

const besideStyles = {
  width: 288,
  flexShrink: 0,
  overflowY: 'auto',
  borderRight: 1,
  borderColor: 'divider',
  // Nothing to scroll to before the facets are known, and nothing in it that the keyboard could scroll by.
  '&:has([aria-busy="true"])': { overflowY: 'hidden' },
  ...notPrinted,
};

/** All the height that is left, and at least that of a heading and some rows, however long facets and list are. */
const frameStyles = { display: 'flex', flex: 1, minHeight: 160, contain: 'size', borderTop: 1, borderColor: 'divider' };

/** Puts the facets beside the list or into a sheet over it. */
export function FacetsFrame({ facets, isShown, isBeside, onClose, children }: FacetsFrameProps) {
  const titleId = useId();
  return (
    <Box sx={frameStyles}>
      {isBeside && isShown && <Box sx={besideStyles}>{facets}</Box>}
      {/* Never `open={false}`: opened again while it closes, it could leave the page hidden from screen readers. */}
      {!isBeside && isShown && (
        <Drawer
          open
          onClose={onClose}
          slotProps={{ paper: { sx: { width: 320, maxWidth: '90vw' }, 'aria-labelledby': titleId, role: 'dialog' } }}
        >
          <Box sx={{ display: 'flex', alignItems: 'center', px: 2, pt: 1 }}>
            <Typography component="h2" variant="h2" id={titleId} sx={{ flex: 1 }}>
              Facets
            </Typography>
            <IconButton aria-label="Close the facets" onClick={onClose} edge="end">
              <CloseIcon />
            </IconButton>
          </Box>
          {facets}
        </Drawer>
      )}
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>{children}</Box>
    </Box>
  );
}
