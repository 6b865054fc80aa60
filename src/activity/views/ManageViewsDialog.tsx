import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState, type ChangeEvent } from 'react';

import { downloadFile } from '../export/downloadFile.ts';
import { countOf } from '../formatCount.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { parseViews, printViews } from './parseViews.ts';
import type { SavedView } from './SavedView.ts';
import type { useSavedViews } from './useSavedViews.ts';
import { takeFocus } from './takeFocus.ts';
import { ViewLine } from './ViewLine.tsx';
import { withImported } from './withImported.ts';
import { withNewName, withoutView, withRestored } from './withView.ts';

interface ManageViewsDialogProps {
  organizationId: string;
  control: ReturnType<typeof useSavedViews>;
  names: ActivityNames;
  onClose: () => void;
}

/** What was done last, and can be undone or has to be said. */
type Outcome =
  | { kind: 'deleted'; view: SavedView; place: number }
  | { kind: 'imported'; added: number; of: number }
  | { kind: 'refused'; reason: string };

const saveViews = (text: string): void =>
  void downloadFile('activity-views.json', new Blob([text], { type: 'application/json' }));

/** The reader's own views: rename, delete, share, and carry to another browser as a file. */
export function ManageViewsDialog({ organizationId, control, names, onClose }: ManageViewsDialogProps) {
  const { reading, views, setViews, startAfresh } = control;
  const [outcome, setOutcome] = useState<Outcome>();
  const [renamed, setRenamed] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const titleId = useId();
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (file === undefined) return;
    const imported = parseViews(await file.text());
    // The same file can be picked again.
    target.value = '';
    if (imported.kind === 'broken') {
      setOutcome({ kind: 'refused', reason: imported.reason });
      return;
    }
    const { views: all, added } = withImported(views, imported.views);
    setViews(all);
    setOutcome({ kind: 'imported', added, of: imported.views.length });
  };
  const remove = (view: SavedView, place: number) => {
    setViews(withoutView(views, view.name));
    setOutcome({ kind: 'deleted', view, place });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>Your views</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {reading.kind === 'broken' ? (
          <Alert
            severity="warning"
            action={
              <Button color="inherit" size="small" onClick={() => saveViews(reading.text)}>
                Download
              </Button>
            }
          >
            The views that this browser keeps cannot be read. {reading.reason} Nothing was deleted: download them as
            they are, and then start afresh.
          </Alert>
        ) : views.length === 0 ? (
          <Typography color="textSecondary">
            None yet. Set the filter as you need it and choose “Save what is shown” in the menu of views. They are kept
            in this browser only.
          </Typography>
        ) : (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {views.map((view, place) => (
              <ViewLine
                key={view.name}
                organizationId={organizationId}
                view={view}
                names={names}
                others={views.toSpliced(place, 1)}
                wasRenamed={renamed === view.name}
                onRename={(name) => {
                  setViews(withNewName(views, view.name, name));
                  setRenamed(name.trim());
                }}
                onDelete={() => remove(view, place)}
              />
            ))}
          </Box>
        )}
        {outcome !== undefined && (
          <OutcomeNotice
            outcome={outcome}
            onUndo={(view, place) => {
              setViews(withRestored(views, view, place));
              setOutcome(undefined);
            }}
          />
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
        {reading.kind === 'broken' ? (
          <Button onClick={startAfresh}>Start afresh</Button>
        ) : (
          <>
            <Button onClick={() => picker.current?.click()}>Import…</Button>
            <Button onClick={() => saveViews(printViews(views))} disabled={views.length === 0}>
              Export
            </Button>
          </>
        )}
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => void handleFile(event)}
        />
        <Box sx={{ flex: 1 }} />
        <Button variant="contained" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface OutcomeNoticeProps {
  outcome: Outcome;
  onUndo: (view: SavedView, place: number) => void;
}

function OutcomeNotice({ outcome, onUndo }: OutcomeNoticeProps) {
  switch (outcome.kind) {
    case 'deleted':
      return (
        <Alert
          severity="info"
          action={
            <Button color="inherit" size="small" ref={takeFocus} onClick={() => onUndo(outcome.view, outcome.place)}>
              Undo
            </Button>
          }
        >
          “{outcome.view.name}” was deleted.
        </Alert>
      );
    case 'imported':
      return (
        <Alert severity="success">
          {countOf(outcome.added, 'view')} added
          {outcome.added < outcome.of && `, ${outcome.of - outcome.added} of ${outcome.of} were there already`}.
        </Alert>
      );
    case 'refused':
    default:
      return <Alert severity="error">This file holds no views that can be read. {outcome.reason}</Alert>;
  }
}
