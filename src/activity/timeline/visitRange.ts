import { isSameRange, type TimeRange } from '../time/TimeRange.ts';

/** The time ranges that were looked at on this page, and which of them is shown. */
export interface RangeHistory {
  ranges: readonly TimeRange[];
  at: number;
}

/** More steps back than this nobody takes. */
const mostKept = 50;

/**
 * Takes in which range is shown now, however that came about: one step back or forward in the history when that is where the
 * range stands (the browser's own buttons do that), else a new step, which ends what could be gone forward to.
 */
export function visitRange(history: RangeHistory, range: TimeRange): RangeHistory {
  const { ranges, at } = history;
  const standsAt = (place: number): boolean => {
    const candidate = ranges[place];
    return candidate !== undefined && isSameRange(candidate, range);
  };
  if (standsAt(at)) return history;
  if (standsAt(at - 1)) return { ranges, at: at - 1 };
  if (standsAt(at + 1)) return { ranges, at: at + 1 };
  const kept = [...ranges.slice(0, at + 1), range].slice(-mostKept);
  return { ranges: kept, at: kept.length - 1 };
}
