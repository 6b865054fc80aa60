import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import ListItemButton from '@mui/material/ListItemButton';
import Popover from '@mui/material/Popover';
import { useId } from 'react';

import { useOpener } from '../../ui/useOpener.ts';
import { CustomRangeForm } from './CustomRangeForm.tsx';
import { describeRange } from './describeRange.ts';
import { isSameRange, type TimeRange } from './TimeRange.ts';

interface TimeRangeMenuProps {
  range: TimeRange;
  /** The limits that the range means now, in milliseconds since 1970. */
  fromMs: number | undefined;
  toMs: number | undefined;
  timeZone: string;
  isWide: boolean;
  onRange: (range: TimeRange) => void;
}

/** The ranges that are one click away. All time is what a page begins with: an audit that leaves something out must be asked for. */
const presets: readonly TimeRange[] = [
  ...['1h', '24h', '7d', '30d', '90d'].map((span) => ({ kind: 'last' as const, span })),
  { kind: 'all' },
];

/** The time range in words; opens the ranges to choose from and a form for one's own. */
export function TimeRangeMenu({ range, fromMs, toMs, timeZone, isWide, onRange }: TimeRangeMenuProps) {
  const { opener, opened, close } = useOpener('dialog');
  const id = useId();
  // A range that moves with the time begins at some millisecond: as the beginning of one's own, the whole minute is meant.
  const beginMs = range.kind === 'last' && fromMs !== undefined ? Math.floor(fromMs / 60_000) * 60_000 : fromMs;
  const choose = (chosen: TimeRange) => {
    close();
    if (!isSameRange(chosen, range)) onRange(chosen);
  };
  return (
    <>
      <Button
        color="inherit"
        startIcon={isWide && <CalendarIcon />}
        endIcon={<ExpandMoreIcon />}
        aria-label={`Time range: ${describeRange(range, timeZone)}`}
        {...opener}
        sx={{ textAlign: 'start', lineHeight: 1.3, ml: isWide ? -1 : -0.75, minWidth: 0 }}
      >
        {describeRange(range, timeZone)}
      </Button>
      {opened !== undefined && (
        <Popover
          {...opened}
          transitionDuration={0}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
          slotProps={{ paper: { role: 'dialog', 'aria-label': 'Time range', id } }}
        >
          <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' } }}>
            <Box component="ul" aria-label="Ranges" sx={{ m: 0, p: 1, listStyle: 'none', minWidth: 160 }}>
              {presets.map((preset) => {
                const isChosen = isSameRange(preset, range);
                return (
                  <li key={describeRange(preset, timeZone)}>
                    <ListItemButton
                      dense
                      selected={isChosen}
                      aria-current={isChosen ? 'true' : undefined}
                      onClick={() => choose(preset)}
                      sx={{ borderRadius: 1, py: 0.5 }}
                    >
                      {describeRange(preset, timeZone)}
                    </ListItemButton>
                  </li>
                );
              })}
            </Box>
            <Divider orientation="vertical" flexItem />
            <Box sx={{ p: 2, width: 290, maxWidth: '100%' }}>
              <CustomRangeForm fromMs={beginMs} toMs={toMs} timeZone={timeZone} onRange={choose} />
            </Box>
          </Box>
        </Popover>
      )}
    </>
  );
}
