import Link from '@mui/material/Link';
import { lazy, Suspense, useRef } from 'react';

import { useCommands } from '../ui/commands/useCommands.ts';
import { chooseZone } from '../ui/timeZone/chooseZone.ts';
import { preferTimeZone } from '../ui/timeZone/timeZonePreference.ts';
import { usePreferredTimeZone } from '../ui/timeZone/usePreferredTimeZone.ts';
import { useNow } from '../ui/useNow.ts';
import { useOpener } from '../ui/useOpener.ts';

// Few want another one, and the list of all zones is a part of its own.
const ZonePopover = lazy(async () => ({ default: (await import('../ui/timeZone/ZonePopover.tsx')).ZonePopover }));

/** Says in which zone the times of the page are, and lets choose another one. */
export function ZoneButton() {
  const { opener, opened, openAt, close } = useOpener('dialog');
  const button = useRef<HTMLButtonElement>(null);
  const timeZone = usePreferredTimeZone();
  const nowMs = useNow(60_000);
  useCommands([{ ...chooseZone, run: () => openAt(button.current) }]);
  return (
    <>
      <Link component="button" ref={button} variant="body2" {...opener} sx={{ overflowWrap: 'anywhere' }}>
        Times in {timeZone}
      </Link>
      {opened !== undefined && (
        <Suspense>
          <ZonePopover
            opened={opened}
            timeZone={timeZone}
            nowMs={nowMs}
            onZone={(chosen) => {
              close();
              preferTimeZone(chosen);
            }}
          >
            Kept in this browser, for all times of every page.
          </ZonePopover>
        </Suspense>
      )}
    </>
  );
}
