import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import { formatCount } from '../formatCount.ts';
import type { SortOrder } from '../log/protocol.ts';
import type { SearchTerm } from '../search/SearchTerm.ts';
import { toActivityFilter, type SearchContext } from '../search/toActivityFilter.ts';
import { useLogQuery } from '../useLogQuery.ts';
import { isNoiseHidden, withNoise } from './noiseTypes.ts';

interface ListOptionsProps {
  log: ActivityLog;
  terms: readonly SearchTerm[];
  context: SearchContext;
  order: SortOrder;
  onTerms: (terms: readonly SearchTerm[]) => void;
  onOrder: (order: SortOrder) => void;
}

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
  const withIt = useLogQuery(log, 'with noise', {
    filter: toActivityFilter(withNoise(terms, false), context),
    order: 'newestFirst',
  });
  const withoutIt = useLogQuery(log, 'without noise', {
    filter: toActivityFilter(withNoise(terms, true), context),
    order: 'newestFirst',
  });
  const count =
    withIt.kind === 'answered' && withoutIt.kind === 'answered'
      ? formatCount(withIt.answer.count - withoutIt.answer.count)
      : '…';
  // Where nothing could be read, there is nothing to count and nothing to hide.
  const isUnread = withIt.kind === 'unread' && withoutIt.kind === 'unread';
  const isNewestFirst = order === 'newestFirst';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      <Button
        size="small"
        color="inherit"
        aria-pressed={isHidden}
        disabled={isUnread}
        onClick={() => onTerms(withNoise(terms, !isHidden))}
        sx={isHidden ? { color: 'primary.main' } : {}}
      >
        {noiseWords(isHidden, isUnread ? undefined : count)}
      </Button>
      <Button
        size="small"
        color="inherit"
        startIcon={isNewestFirst ? <ArrowDownwardIcon /> : <ArrowUpwardIcon />}
        aria-label={isNewestFirst ? 'Newest first' : 'Oldest first'}
        onClick={() => onOrder(isNewestFirst ? 'oldestFirst' : 'newestFirst')}
      >
        {isNewestFirst ? 'Newest' : 'Oldest'}
        {/* On a small screen the arrow says it, and all options fit into one line. */}
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          &nbsp;first
        </Box>
      </Button>
    </Box>
  );
});

function noiseWords(isHidden: boolean, count: string | undefined): string {
  if (count === undefined) return isHidden ? 'Idle and awaken hidden' : 'Hide idle and awaken';
  return isHidden ? `${count} idle and awaken hidden` : `Hide idle and awaken (${count})`;
}
