import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

interface FieldListProps {
  /** Name and value of each field, in order. */
  fields: readonly { name: string; value: ReactNode }[];
}

/** Names and values, one line each; the value goes under its name where it is narrow. */
export function FieldList({ fields }: FieldListProps) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        columnGap: 2,
        rowGap: { xs: 0.25, sm: 1 },
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(96px, max-content) minmax(0, 1fr)' },
        fontSize: 14,
        lineHeight: 1.5,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, mb: { xs: 1, sm: 0 }, minWidth: 0, overflowWrap: 'anywhere' },
      }}
    >
      {fields.map(({ name, value }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Box>
      ))}
    </Box>
  );
}
