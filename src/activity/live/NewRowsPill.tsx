import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, useState } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { formatCount } from '../formatCount.ts';
import type { ListQuestion } from '../list/useListRows.ts';
import { useLogQuery } from '../useLogQuery.ts';

interface NewRowsPillProps {
  log: ActivityLog;
  question: ListQuestion;
  /** Brings a row of the list into view. */
  onShow: (row: number) => void;
}

/**
 * How many activities came since the reader last asked for something, over the list: they are in it already, but out of sight, because
 * nothing may move what is being read.
 */
export const NewRowsPill = memo(function NewRowsPill({ log, question, onShow }: NewRowsPillProps) {
  const { filter, order, key } = question;
  const [seen, setSeen] = useState<{ key: string; refresh: number }>();
  const isAsked = seen?.key === key;
  const result = useLogQuery(log, 'arrivals', { filter, order, arrivedAfter: isAsked ? seen.refresh : 0 });
  const arrivals = result.kind === 'answered' && result.isCurrent ? result.answer.arrivals : undefined;
  // What was there when the question was asked is not new. A worker that was replaced counts from the start.
  if (arrivals !== undefined && (!isAsked || arrivals.latest < seen.refresh)) {
    setSeen({ key, refresh: arrivals.latest });
  }
  const shown = isAsked && result.kind === 'answered' ? result.answer.arrivals : undefined;
  const count = shown?.count ?? 0;
  const late = shown?.late ?? 0;
  const label = `${formatCount(count)} new${late > 0 ? `, ${late === count ? 'late' : `${formatCount(late)} late`}` : ''}`;
  const handleClick = () => {
    if (shown === undefined) return;
    setSeen({ key, refresh: shown.latest });
    onShow(shown.first);
  };
  const Icon = order === 'newestFirst' ? ArrowUpwardIcon : ArrowDownwardIcon;
  return (
    <Box sx={{ position: 'relative', height: 0, zIndex: 2, display: 'flex', justifyContent: 'center' }}>
      <VisuallyHidden isLive>{count === 0 ? '' : `${label} activities`}</VisuallyHidden>
      {count > 0 && (
        <Button
          variant="contained"
          size="small"
          startIcon={<Icon aria-hidden />}
          onClick={handleClick}
          sx={{ position: 'absolute', top: 44, borderRadius: 99, boxShadow: 4, whiteSpace: 'nowrap' }}
        >
          {label}
        </Button>
      )}
    </Box>
  );
});
