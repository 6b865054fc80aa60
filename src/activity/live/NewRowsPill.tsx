import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, useEffect, useState, useSyncExternalStore } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { formatCount } from '../formatCount.ts';
import type { ListQuestion } from '../list/useListRows.ts';
import type { ArrivalsAnswer } from '../log/protocol.ts';
import type { ShownStretch } from '../timeline/ShownStretch.ts';
import { useLogQuery } from '../useLogQuery.ts';

interface NewRowsPillProps {
  log: ActivityLog;
  question: ListQuestion;
  /** Which part of the time is in view. */
  shown: ShownStretch;
  /** Brings a row of the list into view. */
  onShow: (row: number) => void;
}

/**
 * How many activities came since the reader last asked for something, over the list: they are in it already, but out of sight, because
 * nothing may move what is being read.
 */
export const NewRowsPill = memo(function NewRowsPill({ log, question, shown: inView, onShow }: NewRowsPillProps) {
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
  const hasComeIntoView = useComeIntoView(log, question, inView, count > 0 ? shown : undefined);
  if (shown !== undefined && hasComeIntoView && seen?.refresh !== shown.latest) setSeen({ key, refresh: shown.latest });
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

/** A glance at what flies by is not reading: so long the first of the new rows must stay in view, in milliseconds. */
const glanceMs = 400;

/** Whether the first of the new rows was out of view, and the reader has scrolled to it since. */
function useComeIntoView(
  log: ActivityLog,
  { filter, order }: ListQuestion,
  inView: ShownStretch,
  arrivals: ArrivalsAnswer | undefined,
): boolean {
  const first = arrivals?.first ?? -1;
  const found = useLogQuery(log, 'first arrival', { filter, order, rows: { from: first, to: first + 1 } });
  const row = found.kind === 'answered' && found.isCurrent && first >= 0 ? found.answer.rows?.rows[0] : undefined;
  const firstMs = row?.createdAtMs;
  const isInView = useSyncExternalStore(inView.subscribe, () => {
    const stretch = inView.getSnapshot();
    return stretch !== undefined && firstMs !== undefined && stretch.fromMs <= firstMs && firstMs <= stretch.toMs;
  });
  const latest = arrivals?.latest;
  /** The newest refresh whose rows were seen to be out of view. */
  const [outOfView, setOutOfView] = useState<number>();
  const [glanced, setGlanced] = useState<number>();
  if (firstMs !== undefined && !isInView && outOfView !== latest) setOutOfView(latest);
  const isLookedAt = latest !== undefined && isInView && outOfView === latest;
  useEffect(() => {
    if (!isLookedAt) return undefined;
    const timer = setTimeout(() => setGlanced(latest), glanceMs);
    return () => clearTimeout(timer);
  }, [isLookedAt, latest]);
  return isLookedAt && glanced === latest;
}
