import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState, type SubmitEvent } from 'react';

import { CopyButton } from '../../ui/CopyButton.tsx';
import { pathTo } from '../../ui/paths.ts';
import { writeActivitySearch } from '../search/activitySearch.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { builtInViews } from './builtInViews.ts';
import { faultOfName } from './faultOfName.ts';
import { describeView, searchOfView, type SavedView } from './SavedView.ts';
import { takeFocus } from './takeFocus.ts';

interface ViewLineProps {
  organizationId: string;
  view: SavedView;
  names: ActivityNames;
  /** The other views: a new name must differ from theirs. */
  others: readonly SavedView[];
  /** Whether it was just renamed: the keyboard goes on from here. */
  wasRenamed: boolean;
  onRename: (name: string) => void;
  onDelete: () => void;
}

/** One view of the reader, with what can be done with it. */
export function ViewLine({ organizationId, view, names, others, wasRenamed, onRename, onDelete }: ViewLineProps) {
  const [newName, setNewName] = useState<string>();
  const [wasGivenUp, setWasGivenUp] = useState(false);
  const search = searchOfView(view);
  const address = writeActivitySearch(new URLSearchParams(), search).toString();
  const link = `${location.origin}${pathTo.activities(organizationId)}${address === '' ? '' : `?${address}`}`;
  const fault = newName === undefined ? undefined : faultOfName(newName, [...builtInViews, ...others]);
  const handleSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (newName === undefined || fault !== undefined) return;
    onRename(newName);
    setNewName(undefined);
  };
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      {newName === undefined ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            <b>
              <bdi>{view.name}</bdi>
            </b>
            <Typography variant="body2" color="textSecondary">
              {describeView(view, names)}
            </Typography>
          </Box>
          <CopyButton text={link} what={`link to ${view.name}`} />
          <Tooltip title="Rename" describeChild>
            <IconButton
              size="small"
              aria-label={`Rename ${view.name}`}
              ref={wasRenamed || wasGivenUp ? takeFocus : undefined}
              onClick={() => setNewName(view.name)}
            >
              <EditIcon fontSize="small" />
            </IconButton>
          </Tooltip>
          <Tooltip title="Delete" describeChild>
            <IconButton size="small" aria-label={`Delete ${view.name}`} onClick={onDelete}>
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        </Box>
      ) : (
        <Box component="form" onSubmit={handleSubmit} noValidate sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <TextField
            label="New name"
            value={newName}
            onChange={(event) => setNewName(event.target.value)}
            error={fault !== undefined}
            helperText={fault}
            inputRef={takeFocus}
            // On a small screen the two buttons stand below it, side by side.
            sx={{ flex: 1, minWidth: { xs: '100%', sm: 160 } }}
          />
          <Button type="submit">Rename</Button>
          <Button
            onClick={() => {
              setNewName(undefined);
              setWasGivenUp(true);
            }}
          >
            Cancel
          </Button>
        </Box>
      )}
    </Box>
  );
}
