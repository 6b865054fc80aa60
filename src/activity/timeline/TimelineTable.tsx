import Box from '@mui/material/Box';

import { countOf, formatCount } from '../formatCount.ts';
import { describeStretch } from '../time/describeStretch.ts';
import { intervalInWords } from './chooseInterval.ts';
import { seriesName } from './describeBar.ts';
import { tableStyles } from './tableStyles.ts';
import type { TimelineBars } from './useTimelineBars.ts';

interface TimelineTableProps {
  timeline: TimelineBars;
  timeZone: string;
}

/** The bars as a table: the same numbers, for whoever reads rather than looks. Empty bars are left out, and it says so. */
export function TimelineTable({ timeline, timeZone }: TimelineTableProps) {
  const { bars, series, interval, undated } = timeline;
  const filled = bars.filter(({ count }) => count > 0);
  const empty = bars.length - filled.length;
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  return (
    <Box component="section" aria-label="Timeline as a table" tabIndex={0} sx={tableStyles}>
      <table>
        <caption>
          Activities, in steps of {intervalInWords(interval)}
          {empty > 0 && `, without ${countOf(empty, 'stretch', 'stretches')} in which nothing happened`}
          {undated > 0 && `; ${countOf(undated, 'activity has', 'activities have')} no readable time`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Activities</th>
            {series.map((actorType) => (
              <th key={actorType ?? ''} scope="col">
                {seriesName(actorType)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map(({ fromMs, toMs, count, counts }) => (
            <tr key={fromMs}>
              <th scope="row">{describeStretch(fromMs, toMs, timeZone)}</th>
              <td>{formatCount(count)}</td>
              {series.map((actorType, index) => (
                <td key={actorType ?? ''}>{formatCount(counts[index] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td>{formatCount(total)}</td>
            {series.map((actorType, index) => (
              <td key={actorType ?? ''}>
                {formatCount(filled.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Box>
  );
}
