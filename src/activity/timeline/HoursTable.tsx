import Box from '@mui/material/Box';

import { formatCount } from '../formatCount.ts';
import { weekdays } from './describeHourOfWeek.ts';
import { tableStyles } from './tableStyles.ts';

/** The map of hours and weekdays as a table. @param counts 168 counts, Monday from 0:00 first. */
export function HoursTable({ counts }: { counts: ArrayLike<number> }) {
  return (
    <Box component="section" aria-label="Hours of the week as a table" tabIndex={0} sx={tableStyles}>
      <table>
        <caption>Activities for each hour of the week</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            {weekdays.map((day) => (
              <th key={day} scope="col" abbr={day}>
                {day.slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: 24 }, (_, hour) => (
            <tr key={hour}>
              <th scope="row">{String(hour).padStart(2, '0')}:00</th>
              {weekdays.map((day, row) => (
                <td key={day}>{formatCount(counts[row * 24 + hour] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
