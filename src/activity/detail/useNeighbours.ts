import type { ListQuestion } from '../list/useListRows.ts';
import { useLogQuery, type LogView } from '../useLogQuery.ts';

interface Neighbours {
  /** The place in the filtered list from 0; -1: not in it; undefined: not known yet. */
  position: number | undefined;
  /** Activities in the filtered list. */
  count: number;
  /** The ids of the activities above and below. */
  before: string | undefined;
  after: string | undefined;
}

/** Where an activity stands in the filtered list, and what stands beside it. */
export function useNeighbours(log: LogView, { filter, order }: ListQuestion, activityId: string): Neighbours {
  const placed = useLogQuery(log, 'position', { filter, order, positionOf: activityId });
  const position = placed.kind === 'answered' && placed.isCurrent ? (placed.answer.positionOf ?? -1) : undefined;
  const from = Math.max(0, (position ?? 0) - 1);
  const around = useLogQuery(log, 'neighbours', { filter, order, rows: { from, to: from + 3 } });
  const rows = around.kind === 'answered' && around.isCurrent ? (around.answer.rows?.rows ?? []) : [];
  const place = rows.findIndex(({ id }) => id === activityId);
  return {
    position,
    count: placed.kind === 'answered' ? placed.answer.count : 0,
    before: place > 0 ? rows[place - 1]?.id : undefined,
    after: place >= 0 ? rows[place + 1]?.id : undefined,
  };
}
