import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';

import { useCommands } from '../../ui/commands/useCommands.ts';
import { formatRecentTime } from '../../ui/formatTime.ts';
import { useNow } from '../../ui/useNow.ts';
import type { ActivityLog, ActivityLogSnapshot } from '../ActivityLog.ts';
import { BrowserPreference } from '../../ui/BrowserPreference.ts';
import { LiveRefresher, type LiveState } from './LiveRefresher.ts';

interface LiveSwitchProps {
  log: ActivityLog;
  snapshot: ActivityLogSnapshot;
  timeZone: string;
}

/** `off`, or nothing. */
const preference = new BrowserPreference('activity.live');

/** Whether the list follows the server; says when it last looked, and why it does not look. */
export function LiveSwitch({ log, snapshot, timeZone }: LiveSwitchProps) {
  const isOn = useSyncExternalStore(preference.subscribe, preference.getSnapshot) !== 'off';
  const [live] = useState(() => new LiveRefresher(log, isOn));
  const state = useSyncExternalStore(live.subscribe, live.getSnapshot);
  const statusId = useId();
  // The clock, the network and the visibility of the page are outside of React.
  useEffect(() => {
    live.start();
    return () => live.stop();
  }, [live]);
  const nowMs = useNow(30_000);
  const turn = (isWanted: boolean) => {
    preference.set(isWanted ? undefined : 'off');
    live.turn(isWanted);
  };
  useCommands([
    {
      id: 'activities.live',
      label: isOn ? 'Stop following the server' : 'Follow the server: live',
      section: 'On this page',
      keywords: 'live refresh pause',
      run: () => turn(!isOn),
    },
  ]);
  return (
    // On a small screen why it does not follow stands below all the actions, so that these stay in one line.
    <Box sx={{ display: { xs: 'contents', sm: 'flex' }, flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Typography
        id={statusId}
        variant="body2"
        color={state.kind === 'failed' ? 'warning' : 'textSecondary'}
        sx={{
          // On a small screen the line about the list says “as of”, and the place is needed.
          ...(quietKinds.has(state.kind) ? { display: { xs: 'none', sm: 'block' } } : {}),
          fontVariantNumeric: 'tabular-nums',
          overflowWrap: 'anywhere',
          order: { xs: 1, sm: 0 },
          flexBasis: { xs: '100%', sm: 'auto' },
        }}
      >
        {describe(state, snapshot.asOfMs, nowMs, timeZone)}
      </Typography>
      <FormControlLabel
        control={
          <Switch
            size="small"
            checked={isOn}
            onChange={(_, isChecked) => turn(isChecked)}
            slotProps={{ input: { 'aria-describedby': statusId } }}
          />
        }
        label="Live"
        slotProps={{ typography: { variant: 'body2' } }}
        sx={{ mx: 0, gap: 0.5, minHeight: { xs: 40, sm: 0 } }}
      />
    </Box>
  );
}

/** What needs no word where there is no room: it follows the server, will once all is read, or the page says why that cannot be. */
const quietKinds: ReadonlySet<LiveState['kind']> = new Set(['waiting', 'looking', 'unread', 'readInPart', 'notRead']);

function describe(state: LiveState, asOfMs: number | undefined, nowMs: number, timeZone: string): string {
  const clock = (ms: number): string => formatRecentTime(ms, nowMs, timeZone);
  const looked = asOfMs === undefined ? '' : `looked ${clock(asOfMs)}`;
  switch (state.kind) {
    case 'waiting':
      return looked;
    case 'looking':
      return 'looking…';
    case 'off':
      return looked === '' ? 'paused by you' : `paused by you, ${looked}`;
    case 'hidden':
      return `paused while the page is hidden, ${looked}`;
    case 'unread':
      return 'starts when all is read';
    case 'readInPart':
      return 'stopped: not all was read';
    case 'notRead':
      return 'stopped: the list was not read';
    case 'failed':
    default:
      return state.nextAtMs === undefined
        ? `stopped: ${state.message}`
        : `failed: ${state.message} Again at ${clock(state.nextAtMs)}`;
  }
}
