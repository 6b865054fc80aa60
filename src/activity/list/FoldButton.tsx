import { formatTime } from '../../ui/formatTime.ts';
import { formatCount } from '../formatCount.ts';

interface FoldButtonProps {
  /** Equal rows next to each other: more than one. */
  count: number;
  isOpen: boolean;
  /** When the first and the last one in the list happened, in milliseconds since 1970; undefined for rows without a time. */
  oneMs: number | undefined;
  otherMs: number | undefined;
  timeZone: string;
  /** Whether the Tab key comes to it. */
  isActive: boolean;
}

/** Stands in the first of several equal rows: how many there are and from when to when; opens them, and folds them again. */
export function FoldButton({ count, isOpen, oneMs, otherMs, timeZone, isActive }: FoldButtonProps) {
  const when = stretchOf(oneMs, otherMs, timeZone);
  return (
    <button
      type="button"
      className="fold"
      data-fold
      aria-expanded={isOpen}
      title={when === '' ? undefined : when}
      tabIndex={isActive ? 0 : -1}
    >
      <span className="unseen">{isOpen ? 'Fold equal activities: ' : 'Show equal activities: '}</span>
      <b>×{formatCount(count)}</b>
      {!isOpen && when !== '' && <span className="when"> {when}</span>}
      <span aria-hidden> {isOpen ? '▾' : '▸'}</span>
    </button>
  );
}

/** `from 09:12 to 09:40`; with seconds where the minutes are the same. */
function stretchOf(oneMs: number | undefined, otherMs: number | undefined, timeZone: string): string {
  if (oneMs === undefined || otherMs === undefined) return '';
  const [from = '', to = ''] = [Math.min(oneMs, otherMs), Math.max(oneMs, otherMs)].map((ms) =>
    formatTime(ms, 'clock', timeZone),
  );
  if (from === to) return `at ${from}`;
  const isLong = from.slice(0, 5) !== to.slice(0, 5);
  return isLong ? `from ${from.slice(0, 5)} to ${to.slice(0, 5)}` : `from ${from} to ${to}`;
}
