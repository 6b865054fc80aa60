import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import PublicIcon from '@mui/icons-material/PublicOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';

import { smallestScreen } from '../../ui/smallestScreen.ts';
import { useCommands } from '../../ui/commands/useCommands.ts';
import { chooseZone } from '../../ui/timeZone/chooseZone.ts';
import { describeOffset } from '../../ui/timeZone/describeOffset.ts';
import { preferTimeZone } from '../../ui/timeZone/timeZonePreference.ts';
import { ZonePopover } from '../../ui/timeZone/ZonePopover.tsx';
import { useOpener } from '../../ui/useOpener.ts';
import type { ActivitySearch } from '../search/activitySearch.ts';
import { useZoneCommands } from './useZoneCommands.ts';

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
  [smallestScreen]: { display: 'none' },
};

/**
 * The zone of all times on the page, always in sight. What is chosen here is kept in this browser; a zone in the address goes before
 * it, until another one is chosen.
 */
export function ZoneMenu({ search, setSearch, timeZone, isWide, nowMs }: ZoneMenuProps) {
  const { opener, opened, openAt, close } = useOpener('dialog');
  const button = useRef<HTMLButtonElement>(null);
  const hasOwnZone = search.timeZone !== undefined;
  const choose = (chosen: string) => {
    close();
    preferTimeZone(chosen);
    if (hasOwnZone) setSearch({ ...search, timeZone: undefined });
  };
  const offset = describeOffset(nowMs, timeZone);
  // In the place of those of the frame, which know nothing of the address.
  useZoneCommands(timeZone, hasOwnZone ? choose : undefined);
  useCommands([{ ...chooseZone, run: () => openAt(button.current) }]);
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
        <ZonePopover opened={opened} timeZone={timeZone} nowMs={nowMs} onZone={choose}>
          {hasOwnZone
            ? 'This zone comes from the address of the page, not from your own choice. Choosing one replaces it.'
            : 'Kept in this browser, for all times of every page.'}
        </ZonePopover>
      )}
    </>
  );
}
