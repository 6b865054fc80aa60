import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Popper from '@mui/material/Popper';
import { useEffect, useState } from 'react';

import { CopyButton } from '../../ui/CopyButton.tsx';
import { useNow } from '../../ui/useNow.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { followTimes, type PointedTime } from './followTimes.ts';
import { listTimeForms } from './listTimeForms.ts';

/** The card of the time that the pointer rests on, or of the row where t was pressed: local, UTC, how long ago, epoch. */
export function TimeCard({ timeZone }: { timeZone: string }) {
  const [pointed, setPointed] = useState<PointedTime>();
  // The pointer and the keyboard are outside of React.
  useEffect(() => followTimes(setPointed), []);
  if (pointed === undefined) return null;
  return (
    <Popper
      open
      anchorEl={pointed.element}
      placement="bottom-start"
      modifiers={[{ name: 'offset', options: { offset: [0, 4] } }]}
      sx={{ zIndex: 'tooltip' }}
    >
      <Forms pointed={pointed} timeZone={timeZone} />
    </Popper>
  );
}

function Forms({ pointed: { timeMs, isAsked }, timeZone }: { pointed: PointedTime; timeZone: string }) {
  const nowMs = useNow(1000);
  const forms = listTimeForms(timeMs, nowMs, timeZone);
  return (
    <Paper
      elevation={4}
      data-time-card
      component="section"
      aria-label="This time in other forms"
      sx={{ px: 1.5, py: 1, border: 1, borderColor: 'divider' }}
    >
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'max-content max-content max-content',
          columnGap: 1.5,
          alignItems: 'center',
          fontSize: 13,
          '& > div': {
            display: 'grid',
            gridColumn: '1 / -1',
            gridTemplateColumns: 'subgrid',
            minHeight: 26,
            alignItems: 'center',
          },
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0, fontVariantNumeric: 'tabular-nums' },
        }}
      >
        {forms.map(({ label, text, canCopy }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
            {canCopy && (
              <dd>
                <CopyButton text={text} what={label} />
              </dd>
            )}
          </div>
        ))}
      </Box>
      {isAsked && (
        <VisuallyHidden isLive>{forms.map(({ label, text }) => `${label}: ${text}`).join('; ')}</VisuallyHidden>
      )}
    </Paper>
  );
}
