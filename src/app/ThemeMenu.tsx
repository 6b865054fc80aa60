import BrightnessAutoIcon from '@mui/icons-material/BrightnessAutoOutlined';
import CheckIcon from '@mui/icons-material/Check';
import DarkModeIcon from '@mui/icons-material/DarkModeOutlined';
import LightModeIcon from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';

import { Hint } from '../ui/Hint.tsx';
import { useOpener } from '../ui/useOpener.ts';

const choices = [
  { mode: 'light', label: 'Light', Icon: LightModeIcon },
  { mode: 'dark', label: 'Dark', Icon: DarkModeIcon },
  { mode: 'system', label: 'As the system', Icon: BrightnessAutoIcon },
] as const;

/** The colours of the product; the choice is kept in this browser. */
export function ThemeMenu() {
  const { mode, setMode } = useColorScheme();
  const { opener, opened, close } = useOpener('menu');
  const chosen = choices.find((choice) => choice.mode === mode) ?? choices[2];
  return (
    <>
      <Hint title={`Theme: ${chosen.label.toLowerCase()}`}>
        <IconButton aria-label="Theme" {...opener} color="inherit">
          <chosen.Icon fontSize="small" />
        </IconButton>
      </Hint>
      {opened !== undefined && (
        <Menu {...opened}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.mode}
              role="menuitemradio"
              aria-checked={choice === chosen}
              selected={choice === chosen}
              onClick={() => {
                setMode(choice.mode);
                close();
              }}
            >
              <ListItemIcon>
                <choice.Icon fontSize="small" />
              </ListItemIcon>
              {choice.label}
              {choice === chosen && <CheckIcon fontSize="small" sx={{ ml: 2 }} />}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
