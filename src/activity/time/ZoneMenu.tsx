import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import PublicIcon from '@mui/icons-material/PublicOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListItemButton from '@mui/material/ListItemButton';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';

import { useCommands } from '../../ui/commands/useCommands.ts';
import { useOpener } from '../../ui/useOpener.ts';
import { localTimeZone } from '../../ui/formatTime.ts';
import type { ActivitySearch } from '../search/activitySearch.ts';
import { describeOffset } from './describeOffset.ts';
import { findZoneCommands } from './findZoneCommands.ts';
import { timeZonePreference } from './timeZonePreference.ts';
import { ZonePicker } from './ZonePicker.tsx';

interface ZoneMenuProps {
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  /** The zone in which the page shows times. */
  timeZone: string;
  isWide: boolean;
  nowMs: number;
}

/** On the smallest screens the name of the zone has to be enough. */
const offsetStyles = {
  ml: 0.75,
  fontWeight: 400,
  color: 'text.secondary',
  '@media (max-width: 359.95px)': { display: 'none' },
};

/**
 * The zone of all times on the page, always in sight. What is chosen here is kept in this browser; a zone in the address goes before
 * it, until another one is chosen.
 */
export function ZoneMenu({ search, setSearch, timeZone, isWide, nowMs }: ZoneMenuProps) {
  const { opener, opened, openAt, close } = useOpener('dialog');
  const button = useRef<HTMLButtonElement>(null);
  const local = localTimeZone();
  const choose = (chosen: string) => {
    close();
    timeZonePreference.set(chosen === 'local' ? undefined : chosen);
    if (search.timeZone !== undefined) setSearch({ ...search, timeZone: undefined });
  };
  const offset = describeOffset(nowMs, timeZone);
  const zones = [
    { zone: 'local', name: local, words: 'this browser’s zone' },
    { zone: 'UTC', name: 'UTC', words: 'as the server sends times' },
  ];
  useCommands(
    [
      ...zones.map(({ zone, name, words }) => ({
        id: `timeZone:${zone}`,
        label: `Times in ${name}`,
        section: 'Time zone' as const,
        keywords: 'zone clock',
        detail: name === timeZone ? 'in use' : words,
        run: () => choose(zone),
      })),
      {
        id: 'timeZone',
        label: 'Choose another time zone…',
        section: 'Time zone',
        keywords: 'times clock',
        run: () => openAt(button.current),
      },
    ],
    [
      {
        id: 'timeZones',
        version: timeZone,
        find: async (text) => Promise.resolve(findZoneCommands(text, timeZone, choose)),
      },
    ],
  );
  return (
    <>
      <Button
        ref={button}
        color="inherit"
        startIcon={isWide && <PublicIcon />}
        endIcon={<ExpandMoreIcon />}
        aria-label={`Time zone: ${timeZone}${offset === timeZone ? '' : ` ${offset}`}`}
        {...opener}
        sx={{ whiteSpace: 'nowrap', minWidth: 0 }}
      >
        {timeZone}{' '}
        {offset !== timeZone && (
          <Box component="span" sx={offsetStyles}>
            {offset}
          </Box>
        )}
      </Button>
      {opened !== undefined && (
        <Popover
          {...opened}
          transitionDuration={0}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': 'Time zone', sx: { width: 340 } } }}
        >
          <Box component="ul" aria-label="Zones" sx={{ m: 0, p: 1, listStyle: 'none' }}>
            {zones.map(({ zone, name, words }) => (
              <li key={zone}>
                <ListItemButton
                  dense
                  selected={name === timeZone}
                  aria-current={name === timeZone ? 'true' : undefined}
                  onClick={() => choose(zone)}
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
            <ZonePicker timeZone={timeZone} nowMs={nowMs} onZone={choose} />
            <Typography variant="body2" color="textSecondary">
              {search.timeZone === undefined
                ? 'Kept in this browser. All times on this page are in this zone.'
                : 'This zone comes from the address of the page, not from your own choice. Choosing one replaces it.'}
            </Typography>
          </Box>
        </Popover>
      )}
    </>
  );
}
