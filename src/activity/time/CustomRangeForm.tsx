import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type SyntheticEvent } from 'react';

import { MomentField } from './MomentField.tsx';
import { readLocalField, writeLocalField } from './readLocalField.ts';
import { readRangeFields, type TwiceChoice } from './readRangeFields.ts';
import type { TimeRange } from './TimeRange.ts';

interface CustomRangeFormProps {
  /** The limits of the range that is shown now, in milliseconds since 1970: what the fields begin with. */
  fromMs: number | undefined;
  toMs: number | undefined;
  timeZone: string;
  onRange: (range: TimeRange) => void;
}

/** A start and an end of the reader's own. What is typed stays as it is; what is wrong is said beside it. */
export function CustomRangeForm({ fromMs, toMs, timeZone, onRange }: CustomRangeFormProps) {
  const [from, setFrom] = useState(() => beginWith(fromMs, timeZone));
  const [to, setTo] = useState(() => beginWith(toMs, timeZone));
  const [isSent, setIsSent] = useState(false);
  const { fromField, toField, read } = readBoth(from, to, timeZone);
  const mistakeAt = (which: 'from' | 'to'): string | undefined =>
    isSent && read.kind === 'mistake' && read.at === which ? read.message : undefined;
  const handleSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsSent(true);
    // Asked only now: of what is typed into an empty field and is no value yet, browsers do not tell.
    const sentFrom = { ...from, isIncomplete: isIncompleteIn(event.currentTarget, 'from') };
    const sentTo = { ...to, isIncomplete: isIncompleteIn(event.currentTarget, 'to') };
    setFrom(sentFrom);
    setTo(sentTo);
    const sent = readBoth(sentFrom, sentTo, timeZone).read;
    if (sent.kind === 'range') onRange(sent.range);
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label="A range of your own"
      onSubmit={handleSubmit}
      sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}
    >
      <Typography component="h2" variant="h3">
        From – to
      </Typography>
      <MomentField
        label="From"
        name="from"
        text={from.text}
        field={fromField}
        choice={from.choice}
        mistake={mistakeAt('from')}
        timeZone={timeZone}
        onText={(text, isIncomplete) => setFrom({ ...from, text, isIncomplete })}
        onChoice={(choice) => setFrom({ ...from, choice })}
      />
      <MomentField
        label="To (not included)"
        name="to"
        text={to.text}
        field={toField}
        choice={to.choice}
        mistake={mistakeAt('to')}
        timeZone={timeZone}
        onText={(text, isIncomplete) => setTo({ ...to, text, isIncomplete })}
        onChoice={(choice) => setTo({ ...to, choice })}
      />
      <Typography variant="body2" color="textSecondary">
        Times in {timeZone}.
      </Typography>
      <Button type="submit" variant="contained">
        Apply
      </Button>
    </Box>
  );
}

interface Typed {
  text: string;
  isIncomplete: boolean;
  choice: TwiceChoice;
}

function readBoth(from: Typed, to: Typed, timeZone: string) {
  const fromField = readLocalField(from.text, from.isIncomplete, timeZone);
  const toField = readLocalField(to.text, to.isIncomplete, timeZone);
  const read = readRangeFields(
    { field: fromField, choice: from.choice },
    { field: toField, choice: to.choice },
    timeZone,
  );
  return { fromField, toField, read };
}

function isIncompleteIn(form: HTMLFormElement, name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.validity.badInput;
}

function beginWith(timeMs: number | undefined, timeZone: string): Typed {
  if (timeMs === undefined) return { text: '', isIncomplete: false, choice: 'first' };
  const text = writeLocalField(timeMs, timeZone);
  const field = readLocalField(text, false, timeZone);
  const isSecond = field.kind === 'twice' && field.secondMs === timeMs;
  return { text, isIncomplete: false, choice: isSecond ? 'second' : 'first' };
}
