import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';

import { describeMoment } from './describeStretch.ts';
import { formatMoment } from './formatMoment.ts';
import type { LocalField } from './readLocalField.ts';
import type { TwiceChoice } from './readRangeFields.ts';

interface MomentFieldProps {
  label: string;
  /** By which the form finds it. */
  name: string;
  text: string;
  field: LocalField;
  choice: TwiceChoice;
  /** What is wrong, said once the form was sent. */
  mistake: string | undefined;
  timeZone: string;
  onText: (text: string, isIncomplete: boolean) => void;
  onChoice: (choice: TwiceChoice) => void;
}

/** Safari puts the present day into an empty field: fainter than a value, as the patterns of other browsers are then too. */
const emptyStyles = { '& input:not(:focus-within)': { color: 'text.disabled' } };

/** A date and a time in the browser's own field; below it, what the clock did then, and which of two equal times is meant. */
export function MomentField({
  label,
  name,
  text,
  field,
  choice,
  mistake,
  timeZone,
  onText,
  onChoice,
}: MomentFieldProps) {
  const note = field.kind === 'moment' ? field.note : undefined;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <TextField
        label={label}
        name={name}
        type="datetime-local"
        value={text}
        error={mistake !== undefined}
        helperText={mistake ?? note ?? (field.kind === 'empty' ? 'Empty: no limit' : undefined)}
        sx={field.kind === 'empty' ? emptyStyles : undefined}
        onChange={(event) =>
          onText(event.target.value, event.target instanceof HTMLInputElement && event.target.validity.badInput)
        }
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { step: 1, min: '1900-01-01T00:00', max: '9999-12-31T23:59' },
        }}
      />
      {field.kind === 'twice' && (
        <RadioGroup
          aria-label={`${label}: which of the two`}
          value={choice}
          onChange={(event) => onChoice(event.target.value === 'second' ? 'second' : 'first')}
        >
          <Box sx={{ fontSize: 13, color: 'text.secondary' }}>
            The clock was put back and showed this time twice. Which one?
          </Box>
          {(['first', 'second'] as const).map((which) => {
            const timeMs = which === 'first' ? field.firstMs : field.secondMs;
            return (
              <FormControlLabel
                key={which}
                value={which}
                control={<Radio size="small" />}
                label={`the ${which}: ${describeMoment(timeMs, timeZone)} ${formatMoment(timeMs, 'zoneName', timeZone)}`}
                slotProps={{ typography: { variant: 'body2' } }}
              />
            );
          })}
        </RadioGroup>
      )}
    </Box>
  );
}
