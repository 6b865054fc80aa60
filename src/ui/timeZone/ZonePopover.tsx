import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

import type { useOpener } from '../useOpener.ts';
import { usualZones } from './usualZones.ts';
import { ZonePicker } from './ZonePicker.tsx';

interface ZonePopoverProps {
  opened: NonNullable<ReturnType<typeof useOpener>['opened']>;
  /** The zone in which times are shown. */
  timeZone: string;
  /** The distance of zones from UTC is that of this moment. */
  nowMs: number;
  /** @param timeZone an IANA zone, or `local`. */
  onZone: (timeZone: string) => void;
  /** What choosing one does. */
  children: ReactNode;
}

/** Lets choose the zone of all times: the usual ones by a click, any other by its name. */
export function ZonePopover({ opened, timeZone, nowMs, onZone, children }: ZonePopoverProps) {
  return (
    <Popover
      {...opened}
      transitionDuration={0}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': 'Time zone', sx: { width: 340 } } }}
    >
      <Box component="ul" aria-label="Zones" sx={{ m: 0, p: 1, listStyle: 'none' }}>
        {usualZones().map(({ zone, name, words }) => (
          <li key={zone}>
            <ListItemButton
              dense
              selected={name === timeZone}
              aria-current={name === timeZone ? 'true' : undefined}
              onClick={() => onZone(zone)}
              sx={{ borderRadius: 1, py: 0.5, gap: 1 }}
            >
              {name}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
                {words}
              </Box>
            </ListItemButton>
          </li>
        ))}
      </Box>
      <Box sx={{ px: 2, pt: 1, pb: 2, display: 'grid', gap: 1 }}>
        <ZonePicker timeZone={timeZone} nowMs={nowMs} onZone={onZone} />
        <Typography variant="body2" color="textSecondary">
          {children}
        </Typography>
      </Box>
    </Popover>
  );
}
