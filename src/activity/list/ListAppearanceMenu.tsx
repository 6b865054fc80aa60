import TuneIcon from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Popover from '@mui/material/Popover';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';

import { useCommands } from '../../ui/commands/useCommands.ts';
import { useOpener } from '../../ui/useOpener.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import {
  listDensityPreference,
  listFoldingPreference,
  listViewPreference,
  readListDensity,
  readListView,
  type ListDensity,
  type ListViewKind,
} from './ListAppearance.ts';
import { useListAppearance } from './useListAppearance.ts';

const setView = (view: ListViewKind) => listViewPreference.set(view === 'table' ? view : undefined);
const setDensity = (density: ListDensity) => listDensityPreference.set(density === 'compact' ? density : undefined);

const setFolding = (isFolding: boolean) => listFoldingPreference.set(isFolding ? undefined : 'open');

const openerStyles = { minWidth: { xs: 40, sm: 0 }, mr: { xs: -1, sm: 0 }, flexShrink: 0, gap: 1 };

/** The button for how the list looks: sentences or a table, with which columns, and how high its rows are. */
export function ListAppearanceMenu() {
  const { view, density, isFolding, columns } = useListAppearance();
  const { opener, opened } = useOpener('dialog');
  useCommands([
    {
      id: 'activities.listView',
      label: view === 'table' ? 'Show the activities as sentences' : 'Show the activities as a table',
      section: 'On this page',
      keywords: 'view columns list display',
      run: () => setView(view === 'table' ? 'sentences' : 'table'),
    },
    {
      id: 'activities.listDensity',
      label: density === 'compact' ? 'Comfortable rows' : 'Compact rows',
      section: 'On this page',
      keywords: 'density height list display',
      run: () => setDensity(density === 'compact' ? 'comfortable' : 'compact'),
    },
    {
      id: 'activities.listFolding',
      label: isFolding ? 'Show equal rows one by one' : 'Fold equal rows',
      section: 'On this page',
      keywords: 'group repeated duplicates list display',
      run: () => setFolding(!isFolding),
    },
  ]);
  return (
    <>
      <Button size="small" color="inherit" aria-label="Display" {...opener} sx={openerStyles}>
        <TuneIcon fontSize="small" />
        {/* On a small screen, the place is needed for the line about the list. */}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          Display
        </Box>
      </Button>
      {opened !== undefined && (
        <Popover
          {...opened}
          transitionDuration={0}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
          transformOrigin={{ vertical: 'top', horizontal: 'right' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': 'How the list looks', sx: { width: 336, p: 2 } } }}
        >
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            <Choice
              label="View"
              value={view}
              options={{ sentences: 'Sentences', table: 'Table' }}
              onChange={(value) => setView(readListView(value))}
            />
            <Choice
              label="Rows"
              value={density}
              options={{ comfortable: 'Comfortable', compact: 'Compact' }}
              onChange={(value) => setDensity(readListDensity(value))}
            />
            <FormControlLabel
              label="Fold equal rows next to each other"
              control={
                <Checkbox
                  size="small"
                  checked={isFolding}
                  onChange={(_, isWanted) => setFolding(isWanted)}
                  sx={{ py: 0.25 }}
                />
              }
              slotProps={{ typography: { variant: 'body2' } }}
            />
            {view === 'table' && <ColumnChooser columns={columns} />}
          </Box>
        </Popover>
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  /** What can be chosen, with the words for it. */
  options: Readonly<Record<string, string>>;
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const labelId = useId();
  return (
    <div>
      <FormLabel id={labelId} sx={{ fontSize: 13 }}>
        {label}
      </FormLabel>
      <RadioGroup row aria-labelledby={labelId} value={value} onChange={(_, chosen) => onChange(chosen)}>
        {Object.entries(options).map(([option, words]) => (
          <FormControlLabel
            key={option}
            value={option}
            label={words}
            control={<Radio size="small" sx={{ py: 0.5 }} />}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        ))}
      </RadioGroup>
    </div>
  );
}
