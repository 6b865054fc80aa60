import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

import type { ActivityLog } from '../ActivityLog.ts';
import { countOf } from '../formatCount.ts';
import { describeSearch } from '../search/describeSearch.ts';
import { printTerm } from '../search/printSearch.ts';
import { isSameTerm, type SearchTerm } from '../search/SearchTerm.ts';
import { toActivityFilter, type SearchContext } from '../search/toActivityFilter.ts';
import { useLogQuery } from '../useLogQuery.ts';

interface NothingMatchesProps {
  log: ActivityLog;
  terms: readonly SearchTerm[];
  context: SearchContext;
  /** Whether more rows are on their way. */
  isReading: boolean;
  onChange: (terms: readonly SearchTerm[]) => void;
}

/** In the place of the list when no activity fits: what was looked for, and what leaving out each piece of it would give. */
export function NothingMatches({ log, terms, context, isReading, onChange }: NothingMatchesProps) {
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 1, justifyItems: 'start', alignContent: 'start' }}>
      <Typography component="h2" variant="h2">
        {isReading ? 'Nothing matches so far' : 'No activity matches'}
      </Typography>
      <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        You are looking for {describeSearch(terms, context.services)}.
        {isReading ? ' The list is still being read.' : ''}
      </Typography>
      {terms.length > 1 &&
        terms
          .filter(({ kind }) => kind !== 'mistake')
          .map((term) => (
            <WithoutTerm
              key={printTerm(term)}
              log={log}
              term={term}
              others={terms.filter((other) => !isSameTerm(other, term))}
              context={context}
              onChange={onChange}
            />
          ))}
      <Button variant="outlined" onClick={() => onChange([])}>
        Clear all filters
      </Button>
    </Box>
  );
}

interface WithoutTermProps {
  log: ActivityLog;
  term: SearchTerm;
  others: readonly SearchTerm[];
  context: SearchContext;
  onChange: (terms: readonly SearchTerm[]) => void;
}

function WithoutTerm({ log, term, others, context, onChange }: WithoutTermProps) {
  const result = useLogQuery(log, `without ${printTerm(term)}`, {
    filter: toActivityFilter(others, context),
    order: 'newestFirst',
  });
  const count = result.kind === 'answered' ? countOf(result.answer.count, 'activity', 'activities') : '…';
  return (
    <Button size="small" onClick={() => onChange(others)}>
      Without&nbsp;<code>{printTerm(term)}</code>: {count}
    </Button>
  );
}
