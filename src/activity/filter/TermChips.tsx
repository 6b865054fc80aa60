import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { memo } from 'react';

import { describeTerm } from '../search/describeSearch.ts';
import { printTerm } from '../search/printSearch.ts';
import { isActorTypeTerm, isSameTerm, type SearchTerm } from '../search/SearchTerm.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';

/** Many or very long pieces leave the list its room: they can be scrolled. */
const listStyles = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 0.75,
  m: 0,
  p: 0,
  listStyle: 'none',
  maxHeight: { xs: 100, sm: 132 },
  overflowY: 'auto',
  '& > li': { minWidth: 0, maxWidth: '100%' },
};

interface TermChipsProps {
  terms: readonly SearchTerm[];
  names: ActivityNames;
  onChange: (terms: readonly SearchTerm[]) => void;
}

/** What is looked for, piece by piece, each to be taken away; the included actor types have buttons of their own. */
export const TermChips = memo(function TermChips({ terms, names, onChange }: TermChipsProps) {
  const shown = terms.filter((term) => !isActorTypeTerm(term));
  if (shown.length === 0) return null;
  return (
    <Box component="ul" aria-label="Filters" sx={listStyles}>
      {shown.map((term) => {
        const words = describeTerm(term, names);
        const remove = () => onChange(terms.filter((other) => !isSameTerm(other, term)));
        return (
          <li key={printTerm(term)}>
            <Chip
              label={words}
              // The piece as it is written: a name does not tell the id that was asked for.
              title={printTerm(term)}
              size="small"
              variant="outlined"
              color={term.kind === 'mistake' ? 'error' : 'default'}
              aria-label={`Remove ${words}`}
              onClick={remove}
              onDelete={remove}
              sx={{ maxWidth: '100%' }}
            />
          </li>
        );
      })}
      {shown.length > 1 && (
        <li>
          <Button size="small" sx={{ py: 0 }} onClick={() => onChange([])}>
            Clear all
          </Button>
        </li>
      )}
    </Box>
  );
});
