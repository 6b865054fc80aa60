import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';

import { describeOffset } from './describeOffset.ts';
import { listTimeZones } from './listTimeZones.ts';

interface ZonePickerProps {
  timeZone: string;
  nowMs: number;
  onZone: (timeZone: string) => void;
}

/** No more options than these are drawn at a time; typing finds every one. */
const mostShown = 60;

const filterOptions = createFilterOptions<string>({
  limit: mostShown,
  // “new york” finds America/New_York.
  stringify: (timeZone) => `${timeZone} ${timeZone.replaceAll('_', ' ')}`,
});

/** Every zone that the browser knows, to be found by a part of its name. */
export function ZonePicker({ timeZone, nowMs, onZone }: ZonePickerProps) {
  return (
    <Autocomplete
      options={listTimeZones()}
      value={listTimeZones().includes(timeZone) ? timeZone : null}
      filterOptions={filterOptions}
      autoHighlight
      noOptionsText="No zone of this name. Zones are called after a large city: Europe/Berlin, America/New_York."
      onChange={(_, chosen) => chosen !== null && onZone(chosen)}
      renderInput={(params) => <TextField {...params} label="Another zone" placeholder="A city or a region" />}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props} sx={{ gap: 1, fontSize: 14 }}>
          <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {option}
          </Box>
          <Box
            component="span"
            sx={{ ml: 'auto', flexShrink: 0, color: 'text.secondary', fontSize: 13, whiteSpace: 'nowrap' }}
          >
            {describeOffset(nowMs, option)}
          </Box>
        </Box>
      )}
    />
  );
}
