import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';

import type { ActivitySearch } from '../search/activitySearch.ts';
import { timeRangeOf, withTimeRange, type TimeRange } from '../time/TimeRange.ts';
import { TimeRangeMenu } from '../time/TimeRangeMenu.tsx';
import { UnknownZoneNotice } from '../time/UnknownZoneNotice.tsx';
import { ZoneMenu } from '../time/ZoneMenu.tsx';

interface ProfileTimeProps {
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  /** The limits that the range means now, in milliseconds since 1970. */
  fromMs: number | undefined;
  toMs: number | undefined;
  nowMs: number;
  timeZone: string;
}

/** Of which time a profile tells, and in which zone: as on the activity page, and in the address as there. */
export function ProfileTime({ search, setSearch, fromMs, toMs, nowMs, timeZone }: ProfileTimeProps) {
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'), { noSsr: true });
  const range = timeRangeOf(search.terms);
  const setRange = (changed: TimeRange) => setSearch(withTimeRange(search, changed));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5 }}>
        <TimeRangeMenu
          range={range}
          fromMs={fromMs}
          toMs={toMs}
          timeZone={timeZone}
          isWide={isWide}
          onRange={setRange}
        />
        {range.kind !== 'all' && (
          <Button size="small" onClick={() => setRange({ kind: 'all' })}>
            All time
          </Button>
        )}
        <ZoneMenu search={search} setSearch={setSearch} timeZone={timeZone} isWide={isWide} nowMs={nowMs} />
      </Box>
      <UnknownZoneNotice search={search} setSearch={setSearch} timeZone={timeZone} />
    </>
  );
}
