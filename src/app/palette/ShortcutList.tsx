import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useId, useSyncExternalStore } from 'react';

import { KeyHint } from '../../ui/commands/KeyHint.tsx';
import { shortcuts, type Shortcut, type ShortcutPlace } from '../../ui/commands/shortcuts.ts';
import { singleKeys } from '../../ui/commands/singleKeys.ts';

interface ShortcutListProps {
  onClose: () => void;
}

const places: readonly { place: ShortcutPlace; title: string }[] = [
  { place: 'everywhere', title: 'Everywhere' },
  { place: 'activities', title: 'On the activity page' },
  { place: 'list', title: 'In the list of activities' },
];
const all: readonly Shortcut[] = Object.values(shortcuts);

/** All shortcuts, by where they work, and the switch that turns those of a single key off. */
export function ShortcutList({ onClose }: ShortcutListProps) {
  const titleId = useId();
  const areOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.areOn);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="md" fullWidth>
      <DialogTitle id={titleId}>Keyboard shortcuts</DialogTitle>
      <DialogContent dividers sx={{ columns: { md: 2 }, columnGap: 5, '& > *': { breakInside: 'avoid' } }}>
        {places.map(({ place, title }) => (
          <Box key={place} component="section" aria-label={title} sx={{ mb: 2 }}>
            <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>
              {title}
            </Typography>
            <Box component="dl" sx={listStyle}>
              {all
                .filter((shortcut) => shortcut.place === place)
                .map(({ label, keys }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {keys.map((key) => (
                        <KeyHint key={key} keys={key} />
                      ))}
                    </dd>
                  </div>
                ))}
            </Box>
          </Box>
        ))}
        <Box>
          <FormControlLabel
            control={<Switch checked={areOn} onChange={(_event, isOn) => singleKeys.set(isOn)} />}
            label="Shortcuts of a single key"
          />
          <Typography variant="body2" color="textSecondary">
            They never work while you write. Turn them off if you speak to this computer, or touch keys by accident.{' '}
            <KeyHint keys="Mod+k" /> and the keys of the list stay.
          </Typography>
        </Box>
      </DialogContent>
      <DialogActions sx={{ pt: 2 }}>
        <Button variant="contained" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const listStyle = {
  m: 0,
  fontSize: 14,
  '& > div': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 2,
    minHeight: 32,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& dd': { m: 0, display: 'flex', gap: 0.75 },
};
