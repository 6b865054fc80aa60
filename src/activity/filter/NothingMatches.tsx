import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import { countOf } from '../formatCount.ts';
import { describeSearch } from '../search/describeSearch.ts';
import { printSearch } from '../search/printSearch.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { toActivityFilter, type SearchContext } from '../search/toActivityFilter.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { useLogCounts } from '../useLogCounts.ts';
import { listPieces, pairPieces, type SearchPiece } from './listPieces.ts';

interface NothingMatchesProps {
  log: ActivityLog;
  terms: readonly SearchTerm[];
  context: SearchContext;
  names: ActivityNames;
  /** Activities without any filter. */
  total: number;
  /** Whether more rows are on their way. */
  isReading: boolean;
  onChange: (terms: readonly SearchTerm[]) => void;
}

/** With more pieces than this, there are too many pairs to count and to read. */
const mostPaired = 8;

/** So many ways on are a choice; more are a list to search. */
const mostOffered = 5;

const noPieces: readonly SearchPiece[] = [];

/**
 * In the place of the list when no activity fits: what was looked for, and what to leave out of it. Offered is only what gives something,
 * most first: one piece, and where none helps by itself, two.
 */
export function NothingMatches({ log, terms, context, names, total, isReading, onChange }: NothingMatchesProps) {
  const pieces = useMemo(() => listPieces(terms), [terms]);
  // To leave out the only piece is to clear the filters, and so it is with two of two.
  const singles = useOffers(log, 'without one', terms, pieces.length > 1 ? pieces : noPieces, context);
  const arePairsAsked = singles?.length === 0 && pieces.length > 2 && pieces.length <= mostPaired;
  const pairs = useMemo(() => (arePairsAsked ? pairPieces(pieces) : noPieces), [arePairsAsked, pieces]);
  const doubles = useOffers(log, 'without two', terms, pairs, context);
  const offers = arePairsAsked ? doubles : singles;
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 1, justifyItems: 'start', alignContent: 'start' }}>
      <Typography component="h2" variant="h2">
        {isReading ? 'Nothing matches so far' : 'No activity matches'}
      </Typography>
      <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere', maxHeight: '8.6lh', overflowY: 'auto' }}>
        You are looking for {describeSearch(terms, names)}.{isReading ? ' The list is still being read.' : ''}
      </Typography>
      {offers !== undefined && arePairsAsked && (
        <Typography color="textSecondary">
          {offers.length > 0
            ? 'No single filter is in the way, but two of them together are:'
            : 'Leaving out one or two of the filters would not help.'}
        </Typography>
      )}
      {offers?.slice(0, mostOffered).map(({ piece, others, count }) => (
        <Button key={printSearch(piece)} size="small" onClick={() => onChange(others)} sx={{ textAlign: 'start' }}>
          <span>
            Without <code>{printSearch(piece)}</code>: {countOf(count, 'activity', 'activities')}
          </span>
        </Button>
      ))}
      <Button variant="outlined" onClick={() => onChange([])}>
        Clear all filters: {countOf(total, 'activity', 'activities')}
      </Button>
    </Box>
  );
}

interface Offer {
  piece: SearchPiece;
  others: readonly SearchTerm[];
  /** Activities that are shown without the piece; more than none. */
  count: number;
}

/** What leaving out each of the pieces would give, where it gives something, most first; undefined until that is known. */
function useOffers(
  log: ActivityLog,
  lane: string,
  terms: readonly SearchTerm[],
  pieces: readonly SearchPiece[],
  context: SearchContext,
): readonly Offer[] | undefined {
  const ways = useMemo(
    () => pieces.map((piece) => ({ piece, others: terms.filter((term) => !piece.includes(term)) })),
    [terms, pieces],
  );
  const filters = useMemo(() => ways.map(({ others }) => toActivityFilter(others, context)), [ways, context]);
  const counts = useLogCounts(log, `${lane} ${printSearch(terms)}`, filters);
  if (counts === undefined) return undefined;
  return ways
    .map(({ piece, others }, index) => ({ piece, others, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
}
