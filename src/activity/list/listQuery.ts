import type { ActivityQuery } from '../log/protocol.ts';
import type { ListQuestion } from './useListRows.ts';

/** Rows are asked for in blocks of this many, and one block more at each end. */
export const blockRows = 50;

/** The rows that a list is asked for when it starts at its top: `from` inclusive, `to` exclusive. */
export const firstRows = { from: 0, to: 2 * blockRows };

/**
 * What the list is made of: its days, and some of its rows.
 * @param isFolding whether equal rows are one line.
 */
export const listQuery = (
  { filter, order, timeZone }: Pick<ListQuestion, 'filter' | 'order' | 'timeZone'>,
  isFolding: boolean,
  rows: Pick<ActivityQuery, 'rows' | 'rowsAt'>,
): ActivityQuery => ({ filter, order, days: { timeZone, ...(isFolding && { runs: true as const }) }, ...rows });
