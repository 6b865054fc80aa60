import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo } from 'react';

import { smallestScreen } from '../../ui/smallestScreen.ts';
import type { ActivityLog } from '../ActivityLog.ts';
import { formatCount } from '../formatCount.ts';
import type { SortOrder } from '../log/protocol.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import type { SearchContext } from '../search/toActivityFilter.ts';
import { asWords } from '../sentences/describeActivity.ts';
import { useLogQuery } from '../useLogQuery.ts';
import { filterOfNoise, isNoiseHidden, noiseTypes, withNoise } from './noiseTypes.ts';

interface ListOptionsProps {
  log: ActivityLog;
  terms: readonly SearchTerm[];
  context: SearchContext;
  order: SortOrder;
  onTerms: (terms: readonly SearchTerm[]) => void;
  onOrder: (order: SortOrder) => void;
}

/** On a small screen the words take what is left of the line, and a second line where that is not enough; on the smallest a third. */
const noiseStyles = {
  justifyContent: { xs: 'start', sm: 'center' },
  flex: { xs: 1, sm: 'none' },
  minWidth: 0,
  textAlign: 'start',
  // So that the lines and the button's padding are as high as its least height, also before the number is there.
  lineHeight: { xs: '16px', sm: 1.75 },
  [smallestScreen]: { '&.MuiButton-root': { minHeight: 56 } },
};

/** How the list is shown: without the noise of services, with how many rows that hides, and in which order. */
export const ListOptions = memo(function ListOptions({
  log,
  terms,
  context,
  order,
  onTerms,
  onOrder,
}: ListOptionsProps) {
  const isHidden = isNoiseHidden(terms);
  // One question, so that both sides are of the same rows: what is there to hide now, or would be back.
  const noise = useLogQuery(log, 'noise', {
    filter: filterOfNoise(isHidden ? withNoise(terms, false) : terms, context),
    order: 'newestFirst',
  });
  const count = noise.kind === 'answered' ? formatCount(noise.answer.count) : '…';
  // Where nothing could be read, there is nothing to count and nothing to hide.
  const isUnread = noise.kind === 'unread';
  const isNewestFirst = order === 'newestFirst';
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flex: { xs: 1, sm: 'none' }, ml: { sm: 'auto' }, minWidth: 0 }}>
      <Button
        size="small"
        color="inherit"
        aria-pressed={isHidden}
        disabled={isUnread}
        title={noiseTypes.map(asWords).join(', ')}
        onClick={() => onTerms(withNoise(terms, !isHidden))}
        sx={[noiseStyles, isHidden && { color: 'primary.main' }]}
      >
        <NoiseWords isHidden={isHidden} count={isUnread ? undefined : count} />
      </Button>
      <Button
        size="small"
        color="inherit"
        aria-label={isNewestFirst ? 'Newest first' : 'Oldest first'}
        title={isNewestFirst ? 'Newest first' : 'Oldest first'}
        onClick={() => onOrder(isNewestFirst ? 'oldestFirst' : 'newestFirst')}
        sx={{ flexShrink: 0, gap: 1, minWidth: { xs: 40, sm: 0 } }}
      >
        {isNewestFirst ? <ArrowDownwardIcon fontSize="small" /> : <ArrowUpwardIcon fontSize="small" />}
        {/* On a small screen the arrow says it, and all options fit into one line. */}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {isNewestFirst ? 'Newest' : 'Oldest'} first
        </Box>
      </Button>
    </Box>
  );
});

/** Room for a number from the start, so that nothing moves when it comes. */
const countStyles = { display: 'inline-block', minWidth: '4.5ch', fontVariantNumeric: 'tabular-nums' };

function NoiseWords({ isHidden, count }: { isHidden: boolean; count: string | undefined }) {
  // A service that runs in part is running too.
  if (count === undefined) return isHidden ? 'Idle, awaken and running hidden' : 'Hide idle, awaken and running';
  return isHidden ? (
    <span>
      <Box component="span" sx={{ ...countStyles, textAlign: 'end' }}>
        {count}
      </Box>{' '}
      idle, awaken and running hidden
    </span>
  ) : (
    <span>
      Hide idle, awaken and running{' '}
      <Box component="span" sx={countStyles}>
        ({count})
      </Box>
    </span>
  );
}
