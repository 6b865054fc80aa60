import type { BitSet } from './BitSet.ts';
import { buildHistogram } from './buildHistogram.ts';
import { countDays } from './countDays.ts';
import { countHoursOfWeek } from './countHoursOfWeek.ts';
import { findExtent } from './findExtent.ts';
import { findRuns } from './findRuns.ts';
import type { LogView } from './LogView.ts';
import type { ActivityQuery, ArrivalsAnswer, FacetAnswer, FacetName, QueryAnswer, SortOrder } from './protocol.ts';
import { pickFacetValues } from './pickFacetValues.ts';
import { positionInOrder, readRows, readRowsAt } from './readRows.ts';
import { nameTargets } from './readTargets.ts';
import { selectFitting } from './selectFitting.ts';

/** Answers a query over one version of the data, in steps of a few milliseconds at most. */
export function* answerQuery(
  view: LogView,
  query: ActivityQuery,
): Generator<void, Omit<QueryAnswer, 'dataVersion' | 'computeMs'>> {
  const {
    filter,
    order,
    rows,
    rowsAt,
    facets,
    histogram,
    days,
    hourOfWeek,
    positionOf,
    positionAtMs,
    extent,
    arrivedAfter,
  } = query;
  const result = yield* selectFitting(view, filter);
  yield;
  const answer: Omit<QueryAnswer, 'dataVersion' | 'computeMs'> = {
    total: view.length,
    ...countRows(view, result),
  };
  if (rows) answer.rows = { from: rows.from, rows: readRows(view, result, order, rows.from, rows.to) };
  if (rowsAt) answer.rowsAt = readRowsAt(view, result, order, rowsAt);
  yield* nameTargets(view, [...(answer.rows?.rows ?? []), ...(answer.rowsAt ?? []).map(({ row }) => row)]);
  if (positionOf !== undefined) answer.positionOf = findPosition(view, result, order, positionOf);
  if (positionAtMs !== undefined) answer.positionAtMs = findPositionAt(view, result, order, positionAtMs);
  if (extent) Object.assign(answer, findExtent(view, result));
  if (arrivedAfter !== undefined) answer.arrivals = countArrivals(view, result, order, arrivedAfter);
  if (histogram) answer.histogram = yield* buildHistogram(view, result, filter, histogram);
  yield;
  if (days) {
    answer.days = countDays(view, result, order, days.timeZone);
    const key = JSON.stringify([filter, days.timeZone]);
    if (days.runs) answer.days.runs = yield* findRuns(view, result, order, key, answer.days.counts);
  }
  if (hourOfWeek) answer.hourOfWeek = yield* countHoursOfWeek(view, result, hourOfWeek.timeZone);
  if (facets) answer.facets = yield* countFacets(view, result, query, facets);
  return answer;
}

/** Each facet with all the other filters: those without a condition of their own share the rows of the result. */
function* countFacets(
  view: LogView,
  result: BitSet,
  { filter }: ActivityQuery,
  facets: NonNullable<ActivityQuery['facets']>,
): Generator<void, Partial<Record<FacetName, FacetAnswer>>> {
  const sets = new Map<FacetName, BitSet>();
  for (const asked of facets) {
    const hasCondition = filter.facets.some(({ facet }) => facet === asked.facet);
    sets.set(asked.facet, hasCondition ? yield* selectFitting(view, filter, asked.facet) : result);
  }
  const counts = yield* view.facetCounter.count(sets);
  const answers: Partial<Record<FacetName, FacetAnswer>> = {};
  for (const asked of facets) {
    answers[asked.facet] = yield* pickFacetValues(view, counts.get(asked.facet) ?? new Uint32Array(0), asked);
    yield;
  }
  return answers;
}

/** Rows of the result, and damaged ones among them. */
export function countRows(
  { columns: { damaged }, length }: LogView,
  result: BitSet,
): { count: number; damaged: number } {
  let damagedCount = 0;
  for (let i = 0; i < damaged.count; i++) {
    const row = damaged.rows[i] ?? 0;
    if (row < length && result.has(row)) damagedCount++;
  }
  return { count: result.count(), damaged: damagedCount };
}

function countArrivals(view: LogView, result: BitSet, order: SortOrder, after: number): ArrivalsAnswer {
  const { arrivals } = view.columns;
  const answer = { latest: 0, count: 0, late: 0, first: -1 };
  let firstRow = -1;
  for (let i = 0; i < arrivals.count; i++) {
    const row = arrivals.rows[i] ?? 0;
    if (row >= view.length || !result.has(row)) continue;
    const code = arrivals.codes[i] ?? 0;
    answer.latest = Math.max(answer.latest, code >>> 1);
    if (code >>> 1 <= after) continue;
    answer.count++;
    answer.late += code & 1;
    // Rows are numbered from the newest on, those without a date last in both orders.
    const isFirst = order === 'newestFirst' ? firstRow < 0 : row < view.dated || firstRow < 0 || firstRow >= view.dated;
    if (isFirst) firstRow = row;
  }
  if (firstRow >= 0) answer.first = positionOfRow(view, result, order, firstRow);
  return answer;
}

function findPosition(view: LogView, result: BitSet, order: SortOrder, id: string): number {
  const row = view.rowOf(id);
  return row < 0 || !result.has(row) ? -1 : positionOfRow(view, result, order, row);
}

function positionOfRow(view: LogView, result: BitSet, order: SortOrder, row: number): number {
  const position = result.countRange(0, row);
  return order === 'newestFirst'
    ? position
    : positionInOrder(position, result.countRange(0, view.dated), result.count());
}

function findPositionAt(view: LogView, result: BitSet, order: SortOrder, ms: number): number {
  // Times are whole milliseconds.
  if (order === 'newestFirst') return result.countRange(0, view.firstRowBefore(Math.floor(ms) + 1));
  return result.countRange(view.firstRowBefore(ms), view.dated);
}
