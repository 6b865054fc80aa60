import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState, type SubmitEvent } from 'react';

import type { ActivitySearch } from '../search/activitySearch.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { builtInViews } from './builtInViews.ts';
import { faultOfName } from './faultOfName.ts';
import { describeView, isSameName, viewOfSearch, type SavedView } from './SavedView.ts';
import { takeFocus } from './takeFocus.ts';
import { withView } from './withView.ts';

interface SaveViewDialogProps {
  search: ActivitySearch;
  names: ActivityNames;
  /** The reader's own views. */
  views: readonly SavedView[];
  onSave: (views: readonly SavedView[]) => void;
  onClose: () => void;
}

/** Gives what the page shows a name. */
export function SaveViewDialog({ search, names, views, onSave, onClose }: SaveViewDialogProps) {
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const titleId = useId();
  const fault = faultOfName(name, builtInViews);
  const replaces = views.some((view) => isSameName(view.name, name));
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (fault !== undefined) return;
    onSave(withView(views, viewOfSearch(name, search)));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <form onSubmit={handleSubmit} noValidate>
        <DialogTitle id={titleId}>Save as a view</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>
            It will show {describeView(viewOfSearch(name, search), names)}.
          </Typography>
          <TextField
            label="Name"
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={isTried && fault !== undefined}
            helperText={
              isTried && fault !== undefined
                ? fault
                : replaces
                  ? 'Your view of this name is replaced.'
                  : 'Kept in this browser, for all its organizations.'
            }
            inputRef={takeFocus}
            fullWidth
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="contained">
            {replaces ? 'Replace' : 'Save'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
