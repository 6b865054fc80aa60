import Dialog from '@mui/material/Dialog';
import { flushSync } from 'react-dom';

import type { Command } from '../../ui/commands/Command.ts';
import { PaletteContent } from './PaletteContent.tsx';

interface CommandPaletteProps {
  onClose: () => void;
}

/** Everything the product can do, found by its words: a dialog with one field and a list under it. */
export function CommandPalette({ onClose }: CommandPaletteProps) {
  const handleChoose = (command: Command) => {
    // The focus goes back to where it was before the command runs, which may want it elsewhere.
    flushSync(onClose);
    command.run();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      transitionDuration={0}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{
        paper: {
          'aria-label': 'Search or jump',
          sx: {
            width: 640,
            maxWidth: 'calc(100% - 24px)',
            mx: 1.5,
            mt: { xs: 1.5, sm: '10vh' },
            maxHeight: { xs: 'calc(100dvh - 24px)', sm: '70vh' },
            overflow: 'hidden',
          },
        },
      }}
    >
      <PaletteContent onChoose={handleChoose} />
    </Dialog>
  );
}
