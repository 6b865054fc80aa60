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
      {/* No label beside it: the words that are seen are the name (WCAG 2.2, 2.5.3). */}
      <Box component="span" sx={wordsStyle}>
        Search or jump<span aria-hidden>…</span>
      </Box>
      <Box component="span" aria-hidden sx={{ display: { xs: 'none', sm: 'inline' }, ml: 0.5 }}>
        <KeyHint keys={key} />
      </Box>
    </ButtonBase>
  );
}

/** For screen readers only where there is no room. */
const wordsStyle = {
  position: { xs: 'absolute', sm: 'static' },
  clipPath: { xs: 'inset(50%)', sm: 'none' },
  whiteSpace: 'nowrap',
};
