import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import BookmarkIcon from '@mui/icons-material/BookmarkBorderOutlined';
import CheckIcon from '@mui/icons-material/Check';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { memo, useState } from 'react';

import { useCommands } from '../../ui/commands/useCommands.ts';
import { useOpener } from '../../ui/useOpener.ts';
import type { ActivitySearch } from '../search/activitySearch.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { builtInViews } from './builtInViews.ts';
import { ManageViewsDialog } from './ManageViewsDialog.tsx';
import { isShownView, searchOfView, type SavedView } from './SavedView.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { useSavedViews } from './useSavedViews.ts';

interface ViewsMenuProps {
  organizationId: string;
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  names: ActivityNames;
}

/** Searches under a name: those that everyone has, and the reader's own. */
export const ViewsMenu = memo(function ViewsMenu({ organizationId, search, setSearch, names }: ViewsMenuProps) {
  const control = useSavedViews();
  const { views, reading } = control;
  const { opener, opened, close } = useOpener('menu');
  const [dialog, setDialog] = useState<'save' | 'manage'>();
  const shown = [...views, ...builtInViews].find((view) => isShownView(view, search));
  const show = (view: SavedView) => setSearch(searchOfView(view, search));
  useCommands([
    ...[...builtInViews, ...views].map((view) => ({
      id: `view.${view.name}`,
      label: `View: ${view.name}`,
      section: 'Views' as const,
      run: () => show(view),
    })),
    {
      id: 'views.save',
      label: 'Save what is shown as a view',
      section: 'On this page',
      keywords: 'bookmark filter',
      run: () => setDialog(reading.kind === 'broken' ? 'manage' : 'save'),
    },
    { id: 'views.manage', label: 'Manage views', section: 'On this page', run: () => setDialog('manage') },
  ]);
  const open = (wanted: 'save' | 'manage') => {
    close();
    setDialog(wanted);
  };
  const itemOf = (view: SavedView) => (
    <MenuItem
      key={view.name}
      role="menuitemradio"
      aria-checked={view === shown}
      selected={view === shown}
      onClick={() => {
        close();
        show(view);
      }}
    >
      <ListItemIcon>{view === shown && <CheckIcon fontSize="small" />}</ListItemIcon>
      <ListItemText slotProps={{ primary: { noWrap: true, sx: { maxWidth: 280 } } }}>{view.name}</ListItemText>
    </MenuItem>
  );
  return (
    <>
      <Button size="small" startIcon={<BookmarkIcon />} endIcon={<ArrowDropDownIcon />} {...opener}>
        Views
      </Button>
      {opened !== undefined && (
        <Menu {...opened}>
          {builtInViews.map(itemOf)}
          {views.length > 0 && <Divider component="li" />}
          {views.map(itemOf)}
          <Divider component="li" />
          {reading.kind === 'read' && (
            <MenuItem onClick={() => open('save')}>
              <ListItemText inset>Save what is shown…</ListItemText>
            </MenuItem>
          )}
          <MenuItem onClick={() => open('manage')}>
            <ListItemText inset>
              {reading.kind === 'read' ? 'Manage views…' : 'Your views cannot be read…'}
            </ListItemText>
          </MenuItem>
        </Menu>
      )}
      {dialog === 'save' && (
        <SaveViewDialog
          search={search}
          names={names}
          views={views}
          onSave={control.setViews}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'manage' && (
        <ManageViewsDialog
          organizationId={organizationId}
          control={control}
          names={names}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
});
