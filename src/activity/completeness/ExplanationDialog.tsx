import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useId, type ReactNode } from 'react';

interface ExplanationDialogProps {
  title: string;
  onClose: () => void;
  /** What can be done about it, beside closing. */
  actions: ReactNode;
  children: ReactNode;
}

/** What a list lacks, explained: over the page, and on a narrow screen in its place. */
export function ExplanationDialog({ title, onClose, actions, children }: ExplanationDialogProps) {
  const titleId = useId();
  const isNarrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'), { noSsr: true });
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md" fullScreen={isNarrow}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent
        dividers
        tabIndex={0}
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' }}
      >
        {children}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', pt: 2 }}>
        {actions}
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
