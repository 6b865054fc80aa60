import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useBeforeUnload, useBlocker } from 'react-router-dom';

interface UnsavedChangesGuardProps {
  isUnsaved: boolean;
  /** What would be lost: “the new name”. */
  what: string;
  /** The user chose to lose it: called before the navigation goes on. */
  onLeave: () => void;
}

/** Asks before a page with unsaved text is left: by a link or a form of the product, or by closing or reloading the window. */
export function UnsavedChangesGuard({ isUnsaved, what, onLeave }: UnsavedChangesGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload((event) => {
    if (isUnsaved) event.preventDefault();
  });
  const titleId = useId();
  const handleLeave = () => {
    onLeave();
    blocker.proceed?.();
  };
  // Not `open={false}`: see `useOpener`.
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog open onClose={() => blocker.reset?.()} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Leave without saving?</DialogTitle>
      <DialogContent>
        <DialogContentText>You typed {what} and did not save it. If you leave, it is lost.</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={handleLeave} color="error">
          Leave
        </Button>
        <Button onClick={() => blocker.reset?.()} variant="contained">
          Stay
        </Button>
      </DialogActions>
    </Dialog>
  );
}
