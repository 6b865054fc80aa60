import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { Panel } from '../../ui/Panel.tsx';
import { countOf } from '../formatCount.ts';
import { describeHourOfWeek } from '../timeline/describeHourOfWeek.ts';
import { HoursMap } from '../timeline/HoursMap.tsx';
import { HoursTable } from '../timeline/HoursTable.tsx';
import { useElementWidth } from '../timeline/useElementWidth.ts';

interface ProfileHoursProps {
  /** 168 counts, Monday from 0:00 first. */
  counts: ArrayLike<number>;
  timeZone: string;
}

/** When in the week the activities of a profile happen, as a map or as a table. */
export function ProfileHours({ counts, timeZone }: ProfileHoursProps) {
  const { widthPx, attach } = useElementWidth();
  const [isTable, setIsTable] = useState(false);
  const [pointed, setPointed] = useState<number>();
  return (
    <Panel
      title="Hours of the week"
      aside={
        <Button size="small" onClick={() => setIsTable(!isTable)}>
          {isTable ? 'As a map' : 'As a table'}
        </Button>
      }
    >
      <Box ref={attach} sx={{ minWidth: 0 }}>
        {isTable ? (
          <HoursTable counts={counts} />
        ) : (
          <HoursMap counts={counts} widthPx={widthPx} heightPx={190} pointed={pointed} onPoint={setPointed} />
        )}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1, fontVariantNumeric: 'tabular-nums' }}>
        {pointed === undefined
          ? `In the time zone ${timeZone}.`
          : `${describeHourOfWeek(pointed)}: ${countOf(counts[pointed] ?? 0, 'activity', 'activities')}`}
      </Typography>
    </Panel>
  );
}
