import type { ActivityLog } from '../ActivityLog.ts';
import type { ListQuestion } from '../list/useListRows.ts';
import { useLogQuery } from '../useLogQuery.ts';

interface Neighbours {
  /** The place in the filtered list from 0; -1: not in it; undefined: not known yet. */
  position: number | undefined;
  /** Activities in the filtered list. */
  count: number;
  /** The ids of the activities above and below. */
  before: string | undefined;
  after: string | undefined;
  /** Whether it is known what stands beside it. */
  isKnown: boolean;
}

const blockRows = 50;

/** Where an activity stands in the filtered list, and what stands beside it. */
export function useNeighbours(log: ActivityLog, { filter, order }: ListQuestion, activityId: string): Neighbours {
  const placed = useLogQuery(log, 'position', { filter, order, positionOf: activityId }, { isUrgent: true });
  const position = placed.kind === 'answered' && placed.isCurrent ? (placed.answer.positionOf ?? -1) : undefined;
  // Some rows on both sides, so that a key that is held down does not wait for an answer at each step.
  const block = Math.floor(Math.max(0, position ?? 0) / blockRows);
  const around = useLogQuery(
    log,
    'neighbours',
    { filter, order, rows: { from: Math.max(0, block - 1) * blockRows, to: (block + 2) * blockRows } },
    { isUrgent: true },
  );
  const rows = around.kind === 'answered' ? (around.answer.rows?.rows ?? []) : [];
  const place = rows.findIndex(({ id }) => id === activityId);
  return {
    // Once the neighbours are known too: where a place is shown, the keys that go on from it work.
    position: position === -1 || place >= 0 ? position : undefined,
    count: placed.kind === 'answered' ? placed.answer.count : 0,
    before: place > 0 ? rows[place - 1]?.id : undefined,
    after: place >= 0 ? rows[place + 1]?.id : undefined,
    isKnown: position === -1 || place >= 0,
  };
}
