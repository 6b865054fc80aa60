import { useState } from 'react';

import type { TimeRange } from '../time/TimeRange.ts';
import { visitRange, type RangeHistory } from './visitRange.ts';

/** The range before the one shown, and the one after it, where there are some. */
interface RangeSteps {
  back: TimeRange | undefined;
  forward: TimeRange | undefined;
}

/** Remembers the time ranges that were looked at, for steps back and forward that leave the other filters as they are. */
export function useRangeHistory(range: TimeRange): RangeSteps {
  const [history, setHistory] = useState<RangeHistory>({ ranges: [range], at: 0 });
  const visited = visitRange(history, range);
  if (visited !== history) setHistory(visited);
  return { back: visited.ranges[visited.at - 1], forward: visited.ranges[visited.at + 1] };
}
