import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';

import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { moveColumn, toggleColumn, writeColumnChoice, type ChosenColumn } from './ChosenColumn.ts';
import { listColumnsPreference } from './ListAppearance.ts';
import type { ListColumn } from './listColumns.ts';

const keep = (chosen: readonly ChosenColumn[]) => listColumnsPreference.set(writeColumnChoice(chosen));

/** Which columns the table has, and in which order. */
export function ColumnChooser({ columns }: { columns: readonly ChosenColumn[] }) {
  const labelId = useId();
  const [moved, setMoved] = useState('');
  const shownCount = columns.filter(({ isShown }) => isShown).length;
  const move = ({ name, label }: ListColumn, by: 1 | -1) => {
    const changed = moveColumn(columns, name, by);
    keep(changed);
    setMoved(`${label}: column ${changed.findIndex(({ column }) => column.name === name) + 1} of ${columns.length}`);
  };
  return (
    <div>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
        <Typography id={labelId} color="textSecondary" sx={{ fontSize: 13 }}>
          Columns
        </Typography>
        <Button
          size="small"
          color="inherit"
          // Not disabled: in the moment of its own success it would lose the focus, and with it the way out by the keyboard.
          aria-disabled={writeColumnChoice(columns) === undefined}
          sx={writeColumnChoice(columns) === undefined ? { color: 'text.disabled' } : {}}
          onClick={() => {
            listColumnsPreference.set(undefined);
            setMoved('The usual columns');
          }}
        >
          Usual columns
        </Button>
      </Box>
      <Box component="ul" aria-labelledby={labelId} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {columns.map(({ column, isShown }, index) => (
          <Box component="li" key={column.name} sx={{ display: 'flex', alignItems: 'center' }}>
            <FormControlLabel
              label={column.label}
              control={
                <Checkbox
                  size="small"
                  checked={isShown}
                  disabled={isShown && shownCount === 1}
                  onChange={() => keep(toggleColumn(columns, column.name))}
                  sx={{ py: 0.25 }}
                />
              }
              slotProps={{ typography: { variant: 'body2' } }}
              sx={{ flex: 1, mr: 0 }}
            />
            <MoveButton label={`Move ${column.label} up`} isAtEnd={index === 0} onMove={() => move(column, -1)}>
              <ArrowUpwardIcon fontSize="inherit" />
            </MoveButton>
            <MoveButton
              label={`Move ${column.label} down`}
              isAtEnd={index === columns.length - 1}
              onMove={() => move(column, 1)}
            >
              <ArrowDownwardIcon fontSize="inherit" />
            </MoveButton>
          </Box>
        ))}
      </Box>
      <VisuallyHidden isLive>{moved}</VisuallyHidden>
    </div>
  );
}

interface MoveButtonProps {
  label: string;
  /** It says so instead of being disabled, which would take the focus away from who moves a column step by step. */
  isAtEnd: boolean;
  onMove: () => void;
  children: ReactNode;
}

function MoveButton({ label, isAtEnd, onMove, children }: MoveButtonProps) {
  return (
    <IconButton
      size="small"
      aria-label={label}
      aria-disabled={isAtEnd}
      onClick={isAtEnd ? undefined : onMove}
      sx={{ fontSize: 16, p: 0.5, ...(isAtEnd ? { color: 'action.disabled' } : {}) }}
    >
      {children}
    </IconButton>
  );
}
