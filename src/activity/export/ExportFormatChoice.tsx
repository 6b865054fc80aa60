import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

import type { ExportFormat } from '../log/protocol.ts';
import { exportFormats } from './exportFormats.ts';

const formats: readonly ExportFormat[] = ['csv', 'ndjson', 'json'];

interface ExportFormatChoiceProps {
  format: ExportFormat;
  onChange: (format: ExportFormat) => void;
  isDisabled: boolean;
}

/** The formats, each with what it is good for. */
export function ExportFormatChoice({ format, onChange, isDisabled }: ExportFormatChoiceProps) {
  const labelId = useId();
  return (
    <FormControl disabled={isDisabled}>
      <FormLabel id={labelId} sx={{ mb: 0.5 }}>
        Format
      </FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={format}
        onChange={(_, value) => {
          const chosen = formats.find((one) => one === value);
          if (chosen !== undefined) onChange(chosen);
        }}
        sx={{ gap: 1 }}
      >
        {formats.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={
              <Radio
                size="small"
                sx={{ py: 0.25 }}
                slotProps={{
                  input: { 'aria-label': exportFormats[one].label, 'aria-describedby': `${labelId}-${one}` },
                }}
              />
            }
            label={
              <>
                <b>{exportFormats[one].label}</b>
                <Typography
                  id={`${labelId}-${one}`}
                  component="span"
                  variant="body2"
                  color="textSecondary"
                  sx={{ display: 'block' }}
                >
                  {exportFormats[one].use}
                </Typography>
              </>
            }
            sx={{ alignItems: 'flex-start', mr: 0 }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
