import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useId, useState, type KeyboardEvent } from 'react';

import type { Command } from '../../ui/commands/Command.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { PaletteList } from './PaletteList.tsx';
import { usePaletteCommands } from './usePaletteCommands.ts';

interface PaletteContentProps {
  onChoose: (command: Command) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/**
 * The field and the list: a combobox whose list is always open (ARIA Authoring Practices, “Combobox”). The focus stays in the field;
 * the arrow keys go through the list, Enter runs what is marked.
 */
export function PaletteContent({ onChoose }: PaletteContentProps) {
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState<{ id: string; by: 'key' | 'pointer' }>();
  const { commands, isSearching, failures } = usePaletteCommands(text);
  const place = Math.max(
    0,
    commands.findIndex(({ id }) => id === active?.id),
  );
  const marked = commands[place];
  // By its place: the id of a command may hold anything, spaces too, and an id of the document may not.
  const optionId = (command: Command) => `${listId}-${commands.indexOf(command)}`;

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && marked !== undefined) {
      event.preventDefault();
      onChoose(marked);
      return;
    }
    const step = Object.hasOwn(steps, event.key) ? (steps[event.key] ?? 0) : 0;
    if (step === 0 || commands.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = place + step;
    const last = commands.length - 1;
    // One step past an end comes back at the other; a longer one stops there.
    const target =
      Math.abs(step) === 1 ? (next + commands.length) % commands.length : Math.min(Math.max(0, next), last);
    const id = commands[target]?.id;
    if (id !== undefined) setActive({ id, by: 'key' });
  };
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, borderBottom: 1, borderColor: 'divider' }}>
        <SearchIcon fontSize="small" aria-hidden sx={{ color: 'text.secondary' }} />
        <InputBase
          // Whoever opens the palette wants to write into it, and a dialog takes the focus in any case.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          fullWidth
          placeholder="Page, actor, service, IP address, id…"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(undefined);
          }}
          onKeyDown={handleKeyDown}
          inputProps={{
            role: 'combobox',
            'aria-label': 'Search or jump',
            'aria-expanded': commands.length > 0,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            'aria-activedescendant': marked === undefined ? undefined : optionId(marked),
            autoComplete: 'off',
            autoCapitalize: 'none',
            spellCheck: false,
          }}
          sx={{ height: 52, fontSize: 16 }}
        />
      </Box>
      <PaletteList
        id={listId}
        commands={commands}
        marked={marked}
        isScrolledTo={active?.by !== 'pointer'}
        optionId={optionId}
        onMark={({ id }) => setActive({ id, by: 'pointer' })}
        onChoose={onChoose}
      />
      {commands.length === 0 && (
        <Typography color="textSecondary" sx={{ px: 2, py: 3 }}>
          {isSearching ? 'Searching…' : 'Nothing fits these words.'}
        </Typography>
      )}
      {failures.length > 0 && (
        <Typography role="alert" variant="body2" color="error" sx={{ px: 2, py: 1 }}>
          A part could not be searched: {failures.join(' ')}
        </Typography>
      )}
      <VisuallyHidden isLive>{isSearching ? '' : describeCount(text, commands.length)}</VisuallyHidden>
    </>
  );
}

function describeCount(text: string, count: number): string {
  if (text.trim() === '') return '';
  return count === 0 ? 'Nothing found' : `${count} found`;
}
