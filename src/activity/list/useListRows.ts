import { useMemo, useState } from 'react';

import type { ActivityLog } from '../ActivityLog.ts';
import type { ActivityFilter, ActivityRow, DaysAnswer, QueryAnswer, SortOrder } from '../log/protocol.ts';
import { useLogQuery } from '../useLogQuery.ts';
import type { ListAnchor } from './ListAnchor.ts';
import type { ListLayout } from './ListLayout.ts';
import { blockRows, firstRows, listQuery } from './listQuery.ts';
import { useListAppearance } from './useListAppearance.ts';

/** A stretch of more rows than this is not read as a whole: of what is folded in it, only the ends are. */
const mostRows = 400;

/** Items are asked for in blocks of this many where rows are read one by one. */
const blockItems = 25;

const noDays: DaysAnswer = { startsMs: new Float64Array(), counts: new Uint32Array() };

/** What the list shows: one answer of the log, so that rows, days and counts always agree. */
export interface ListRows {
  answer: QueryAnswer;
  days: DaysAnswer;
  order: SortOrder;
  /** Changes when the question does; the rows of a new question start at the top. */
  questionKey: string;
  isCurrent: boolean;
  /** Undefined while the row is on its way. */
  rowAt: (row: number) => ActivityRow | undefined;
}

export type ListRowsState =
  | { kind: 'pending' }
  | { kind: 'failed'; message: string }
  /** See `LogQueryResult`. */
  | { kind: 'unread' }
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

/** Tells which places of a layout are in view, from the first (inclusive) to the last (exclusive). */
export type WantItems = (layout: ListLayout, fromItem: number, toItem: number) => void;

/** Rows that are asked for: a stretch, or `at` single positions for a stretch of items. */
interface WantedRows {
  questionKey: string;
  from: number;
  to: number;
  at?: readonly number[];
}

/**
 * Reads the part of the list that is in view. `want` tells which items that is; `anchor` holds the row whose new place is asked for
 * with every change of the data.
 */
export function useListRows(
  log: ActivityLog,
  question: ListQuestion,
  anchor: ListAnchor,
): { state: ListRowsState; want: WantItems } {
  const questionKey = question.key;
  const [wanted, setWanted] = useState<WantedRows>({ questionKey, ...firstRows });
  const range: WantedRows = wanted.questionKey === questionKey ? wanted : { questionKey, ...firstRows };
  const { isFolding } = useListAppearance();
  const [answeredKey, setAnsweredKey] = useState(questionKey);
  const result = useLogQuery(
    log,
    'list',
    listQuery(
      question,
      isFolding,
      range.at === undefined ? { rows: { from: range.from, to: range.to } } : { rowsAt: range.at },
    ),
    {
      isUrgent: true,
      addAtCall: () => {
        // A new list starts at its top: no row is held in its place.
        const held = questionKey === answeredKey ? anchor.ask() : undefined;
        return held === undefined ? {} : { positionOf: held.id };
      },
    },
  );
  const answer = result.kind === 'answered' ? result.answer : undefined;
  const isCurrent = result.kind === 'answered' && result.isCurrent;
  if (isCurrent && answeredKey !== questionKey) setAnsweredKey(questionKey);

  const want: WantItems = (layout, fromItem, toItem) => {
    const seen = layout.rowsWithin(fromItem, toItem);
    if (seen.from >= seen.to) return;
    if (seen.to - seen.from <= mostRows) {
      const from = Math.max(0, Math.floor(seen.from / blockRows) - 1) * blockRows;
      const to = (Math.ceil(seen.to / blockRows) + 1) * blockRows;
      if (from !== range.from || to !== range.to || range.at !== undefined) setWanted({ questionKey, from, to });
      return;
    }
    const from = (Math.floor(fromItem / blockItems) - 1) * blockItems;
    const to = (Math.ceil(toItem / blockItems) + 1) * blockItems;
    const at = layout.rowsToDraw(from, to);
    const isAsked = range.at?.length === at.length && at.every((row, index) => row === range.at?.[index]);
    if (!isAsked) setWanted({ questionKey, from, to, at });
  };
  const singles = answer?.rowsAt;
  const singleRows = useMemo(() => singles && new Map(singles.map(({ position, row }) => [position, row])), [singles]);
  if (answer === undefined) {
    return { state: result.kind === 'answered' ? { kind: 'pending' } : result, want };
  }
  const given = answer.rows;
  const rows: ListRows = {
    answer,
    days: answer.days ?? noDays,
    order: question.order,
    questionKey: isCurrent ? questionKey : answeredKey,
    isCurrent,
    rowAt: (row) => singleRows?.get(row) ?? given?.rows[row - given.from],
  };
  return { state: { kind: 'shown', rows }, want };
}
