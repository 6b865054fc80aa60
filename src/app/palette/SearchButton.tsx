import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useContext } from 'react';

import { CommandRegistryContext } from '../../ui/commands/CommandRegistry.ts';
import { ariaKey, isMac } from '../../ui/commands/formatKey.ts';
import { KeyHint } from '../../ui/commands/KeyHint.tsx';
import { shortcuts } from '../../ui/commands/shortcuts.ts';

const [key] = shortcuts.palette.keys;

/** Opens the palette. Looks like the field that it opens; only its icon where there is no room. */
export function SearchButton() {
  const registry = useContext(CommandRegistryContext);
  return (
    <ButtonBase
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKey(key, isMac())}
      onClick={() => void registry.run('palette')}
      sx={{
        height: { xs: 40, sm: 36 },
        width: { xs: 40, sm: 'auto' },
        px: { sm: 1.25 },
        gap: 1,
        borderRadius: { xs: '50%', sm: 1 },
        border: { sm: 1 },
        borderColor: { sm: 'divider' },
        fontFamily: 'inherit',
        fontSize: 14,
        color: { xs: 'text.primary', sm: 'text.secondary' },
        '&:hover': { borderColor: 'primary.main', color: 'text.primary' },
      }}
    >
      <SearchIcon fontSize="small" aria-hidden />
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 1.5,
          // Without room it is still the name of the button.
          position: { xs: 'absolute', sm: 'static' },
          clipPath: { xs: 'inset(50%)', sm: 'none' },
          whiteSpace: 'nowrap',
        }}
      >
        Search or jump…
        <KeyHint keys={key} />
      </Box>
    </ButtonBase>
  );
}
