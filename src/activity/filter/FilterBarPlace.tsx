import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { shortcuts } from '../../ui/commands/shortcuts.ts';
import { useCommands } from '../../ui/commands/useCommands.ts';
import { FilterBar, fieldPx, type FilterBarProps } from './FilterBar.tsx';

interface FilterBarPlaceProps extends Omit<FilterBarProps, 'field'> {
  /** Whether it is the turn of the filter bar: see `useSteps`. */
  isDrawn: boolean;
}

/** Keeps room for the filter bar until its turn, which comes at once when the reader wants to type: no letter is for the page. */
export function FilterBarPlace({ isDrawn, ...props }: FilterBarPlaceProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  useCommands([
    {
      id: 'focusFilter',
      label: shortcuts.focusFilter.label,
      section: 'On this page',
      shortcut: 'focusFilter',
      run: () => {
        if (field.current === null) flushSync(() => setIsWanted(true));
        field.current?.focus();
      },
    },
  ]);
  return isDrawn || isWanted ? <FilterBar field={field} {...props} /> : <Box sx={{ height: fieldPx }} />;
}
