import type { BitSet } from './BitSet.ts';
import type { LogView } from './LogView.ts';
import type { QueryAnswer } from './protocol.ts';

/** The oldest and the newest time of some rows; nothing where none has a time. */
export function findExtent(view: LogView, result: BitSet): Pick<QueryAnswer, 'extent'> {
  const { columns, dated } = view;
  // Rows are numbered from the newest on, those without a date last.
  const newest = result.firstFrom(0);
  if (newest < 0 || newest >= dated) return {};
  const oldestMs = columns.timeMsOf(result.lastBefore(dated));
  const newestMs = columns.timeMsOf(newest);
  return oldestMs === undefined || newestMs === undefined ? {} : { extent: { oldestMs, newestMs } };
}
