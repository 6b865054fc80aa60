import { useState } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityFilter, ActivityRow, DaysAnswer, QueryAnswer, SortOrder } from '../log/protocol.ts';
import { useLogQuery } from '../useLogQuery.ts';
import type { ListAnchor } from './ListAnchor.ts';

/** Rows are asked for in blocks of this many, and one block more at each end. */
const blockRows = 50;

const noDays: DaysAnswer = { startsMs: new Float64Array(), counts: new Uint32Array() };

/** What the list shows: one answer of the log, so that rows, days and counts always agree. */
export interface ListRows {
  answer: QueryAnswer;
  days: DaysAnswer;
  /** Changes when the question does; the rows of a new question start at the top. */
  questionKey: string;
  isCurrent: boolean;
  /** Undefined while the row is on its way. */
  rowAt: (row: number) => ActivityRow | undefined;
}

export type ListRowsState =
  | { kind: 'pending' }
  | { kind: 'failed'; message: string }
  | { kind: 'shown'; rows: ListRows };

/** What the list is asked for. */
export interface ListQuestion {
  filter: ActivityFilter;
  order: SortOrder;
  /** An IANA zone, for the days. */
  timeZone: string;
  /**
   * Changes when the reader asks for something else, and not when a range that ends now moves on with the time: then what is read
   * stays in its place.
   */
  key: string;
}

/**
 * Reads the part of the list that is in view. `want` tells which rows that is; `anchor` holds the row whose new place is asked for
 * with every change of the data.
 */
export function useListRows(
  log: ActivityLog,
  question: ListQuestion,
  anchor: ListAnchor,
): { state: ListRowsState; want: (fromRow: number, toRow: number) => void } {
  const questionKey = question.key;
  const [wanted, setWanted] = useState({ questionKey, from: 0, to: 2 * blockRows });
  const range = wanted.questionKey === questionKey ? wanted : { from: 0, to: 2 * blockRows };
  const { filter, order, timeZone } = question;
  const result = useLogQuery(
    log,
    'list',
    { filter, order, days: { timeZone }, rows: { from: range.from, to: range.to } },
    {
      isUrgent: true,
      addAtCall: () => {
        const held = anchor.ask();
        return held === undefined ? {} : { positionOf: held.id };
      },
    },
  );
  const answer = result.kind === 'answered' ? result.answer : undefined;
  const isCurrent = result.kind === 'answered' && result.isCurrent;
  const [answeredKey, setAnsweredKey] = useState(questionKey);
  if (isCurrent && answeredKey !== questionKey) setAnsweredKey(questionKey);

  const want = (fromRow: number, toRow: number): void => {
    const from = Math.max(0, Math.floor(fromRow / blockRows) - 1) * blockRows;
    const to = (Math.ceil(toRow / blockRows) + 1) * blockRows;
    if (from !== range.from || to !== range.to) setWanted({ questionKey, from, to });
  };
  if (answer === undefined) {
    return { state: result.kind === 'failed' ? result : { kind: 'pending' }, want };
  }
  const given = answer.rows;
  const rows: ListRows = {
    answer,
    days: answer.days ?? noDays,
    questionKey: isCurrent ? questionKey : answeredKey,
    isCurrent,
    rowAt: (row) => (given === undefined ? undefined : given.rows[row - given.from]),
  };
  return { state: { kind: 'shown', rows }, want };
}
