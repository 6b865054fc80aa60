import type { BitSet } from './BitSet.ts';
import { histogramEdges } from './histogramIntervals.ts';
import type { LogView } from './LogView.ts';
import type { ActivityFilter, ActivityQuery, HistogramAnswer } from './protocol.ts';
import { TimeZoneClock } from './TimeZoneClock.ts';

/** With more actor types than this, going through the rows is cheaper than a set for each type. */
const mostTypeSets = 12;

const clocks = new Map<string, TimeZoneClock>();

/** The clock of a time zone, kept: it has looked up many offsets. @throws RangeError for an unknown time zone. */
export function clockOf(timeZone: string): TimeZoneClock {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new TimeZoneClock(timeZone);
    clocks.set(timeZone, clock);
  }
  return clock;
}

/**
 * Counts the rows of the result in bars. The rows are in the order of time, so that a bar is a stretch of rows, and its
 * count the set bits there.
 */
export function* buildHistogram(
  view: LogView,
  result: BitSet,
  { fromMs, toMs }: ActivityFilter,
  asked: NonNullable<ActivityQuery['histogram']>,
): Generator<void, HistogramAnswer> {
  const undated = result.countRange(view.dated, view.length);
  const newest = result.firstFrom(0);
  const hasDated = newest >= 0 && newest < view.dated;
  const oldest = result.lastBefore(view.dated);
  const from = fromMs ?? (hasDated ? (view.columns.timeMsOf(oldest) ?? Infinity) : Infinity);
  const to = toMs ?? (hasDated ? (view.columns.timeMsOf(newest) ?? -Infinity) + 1 : -Infinity);
  if (!(from < to)) {
    const interval = 'interval' in asked ? asked.interval : '1s';
    return { interval, edgesMs: new Float64Array(0), series: [], counts: new Uint32Array(0), undated };
  }
  const { interval, edgesMs } = histogramEdges(clockOf(asked.timeZone), from, to, asked);
  const rowsOfEdges = Uint32Array.from(edgesMs, (edge) => view.firstRowBefore(edge));
  const dictionary = view.dictionaries.of('actorType');
  const countsOfCodes =
    dictionary.count <= mostTypeSets
      ? countBySets(yield* view.actorTypeSets(), result, rowsOfEdges)
      : countByRows(view, result, rowsOfEdges);
  const codes = [...countsOfCodes.keys()].toSorted((a, b) => (a === 0 || b === 0 ? b - a : dictionary.compare(a, b)));
  const bars = edgesMs.length - 1;
  const counts = new Uint32Array(codes.length * bars);
  for (const [i, code] of codes.entries()) counts.set(countsOfCodes.get(code) ?? [], i * bars);
  const series = codes.map((code) => (code === 0 ? undefined : dictionary.textOf(code)));
  return { interval, edgesMs: Float64Array.from(edgesMs), series, counts, undated };
}

function countBySets(sets: readonly BitSet[], result: BitSet, rowsOfEdges: Uint32Array): Map<number, Uint32Array> {
  const bars = rowsOfEdges.length - 1;
  const countsOfCodes = new Map<number, Uint32Array>();
  for (const [code, rows] of sets.entries()) {
    const counts = new Uint32Array(bars);
    let hasRows = false;
    for (let bar = 0; bar < bars; bar++) {
      // Newest first: a bar's end comes before its start.
      const count = result.countRange(rowsOfEdges[bar + 1] ?? 0, rowsOfEdges[bar] ?? 0, rows);
      counts[bar] = count;
      hasRows ||= count > 0;
    }
    if (hasRows) countsOfCodes.set(code, counts);
  }
  return countsOfCodes;
}

function countByRows(view: LogView, result: BitSet, rowsOfEdges: Uint32Array): Map<number, Uint32Array> {
  const bars = rowsOfEdges.length - 1;
  const countsOfCodes = new Map<number, Uint32Array>();
  const column = view.columns.column('actorType');
  let bar = bars - 1;
  for (const row of result.rows()) {
    if (row >= view.dated) break;
    while (bar > 0 && row >= (rowsOfEdges[bar] ?? 0)) bar--;
    const code = column.get(row);
    let counts = countsOfCodes.get(code);
    if (!counts) {
      counts = new Uint32Array(bars);
      countsOfCodes.set(code, counts);
    }
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return countsOfCodes;
}
