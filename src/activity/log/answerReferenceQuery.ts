import { foldCase } from './foldCase.ts';
import { foldText } from './foldText.ts';
import { histogramEdges, startOfInterval } from './histogramIntervals.ts';
import { isInCidrBlock, parseCidrBlock, parseIpAddress } from './parseIpAddress.ts';
import type {
  ActivityFilter,
  ActivityQuery,
  ActivityRow,
  DaysAnswer,
  FacetAnswer,
  FacetCondition,
  FacetName,
  HistogramAnswer,
  Matcher,
  QueryAnswer,
  RunsAnswer,
  TextCondition,
} from './protocol.ts';
import { compareNewestFirst, containsText, valueOfFacet } from './readReferenceActivities.ts';
import type { ReferenceActivity } from './readReferenceActivities.ts';
import { textFields } from './textFields.ts';
import { TimeZoneClock } from './TimeZoneClock.ts';

/** Answers a query in the plainest way, over objects: what the engine's answers are compared with. */
export function answerReferenceQuery(
  activities: readonly ReferenceActivity[],
  query: ActivityQuery,
): Omit<QueryAnswer, 'dataVersion' | 'computeMs'> {
  const { order, rowsAt, histogram, days, hourOfWeek, positionOf, positionAtMs } = query;
  const filter = decideCase(activities, query.filter);
  const newestFirst = activities.filter((activity) => fits(activity, filter)).toSorted(compareNewestFirst);
  const dated = newestFirst.filter(({ row }) => row.createdAtMs !== undefined);
  const undated = newestFirst.slice(dated.length);
  const result = order === 'newestFirst' ? newestFirst : [...dated.toReversed(), ...undated.toReversed()];
  const labels = labelsOf(activities);
  const rows = result.map(({ row }) => nameReferenceTargets(row, labels));
  return {
    total: activities.length,
    count: rows.length,
    damaged: rows.filter(({ damaged }) => damaged).length,
    ...(query.rows && { rows: { from: query.rows.from, rows: rows.slice(query.rows.from, query.rows.to) } }),
    ...(query.facets && {
      facets: Object.fromEntries(
        query.facets.map((asked) => [asked.facet, countReferenceFacet(activities, filter, asked)]),
      ),
    }),
    ...(histogram && { histogram: countBars(rows, filter, histogram) }),
    ...(rowsAt && {
      rowsAt: rowsAt.flatMap((position) => {
        const row = rows[position];
        return row === undefined ? [] : [{ position, row }];
      }),
    }),
    ...(days && {
      days: {
        ...countDays(rows, new TimeZoneClock(days.timeZone)),
        ...(days.runs && { runs: findReferenceRuns(result, new TimeZoneClock(days.timeZone)) }),
      },
    }),
    ...(hourOfWeek && { hourOfWeek: countHoursOfWeek(rows, hourOfWeek.timeZone) }),
    ...(positionOf !== undefined && { positionOf: rows.findIndex(({ id }) => id === positionOf) }),
    ...(query.extent && extentOf(dated)),
    ...(positionAtMs !== undefined && { positionAtMs: positionAt(rows, order, positionAtMs) }),
  };
}

function extentOf(dated: readonly ReferenceActivity[]): Pick<QueryAnswer, 'extent'> {
  const times = dated.flatMap(({ row }) => row.createdAtMs ?? []);
  return times.length === 0 ? {} : { extent: { oldestMs: Math.min(...times), newestMs: Math.max(...times) } };
}

/** Whether the activity meets all conditions of the filter but those on one facet. */
function fits(activity: ReferenceActivity, filter: ActivityFilter, without?: FacetName): boolean {
  const { createdAtMs } = activity.row;
  if (filter.fromMs !== undefined && !(createdAtMs !== undefined && createdAtMs >= filter.fromMs)) return false;
  if (filter.toMs !== undefined && !(createdAtMs !== undefined && createdAtMs < filter.toMs)) return false;
  if (filter.damaged?.some((wanted) => activity.row.damaged !== (wanted === 'only')) === true) return false;
  return (
    filter.facets.every((condition) => condition.facet === without || meetsFacet(activity.row, condition)) &&
    filter.texts.every((condition) => meetsText(activity, condition))
  );
}

/** Leaves `elseAnyCase` only where it applies: where no activity has what is looked for in its very letters. */
function decideCase(activities: readonly ReferenceActivity[], filter: ActivityFilter): ActivityFilter {
  const decide = (facet: FacetName, matcher: Matcher): Matcher => {
    if (matcher.kind === 'absent' || matcher.kind === 'cidr') return matcher;
    const { elseAnyCase: _, ...exact } = matcher;
    return activities.some(({ row }) => matches(row, facet, exact)) ? exact : matcher;
  };
  const facets = filter.facets.map(({ facet, include, exclude }) => ({
    facet,
    include: include.map((matcher) => decide(facet, matcher)),
    exclude: exclude.map((matcher) => decide(facet, matcher)),
  }));
  return { ...filter, facets };
}

function meetsFacet(row: ActivityRow, { facet, include, exclude }: FacetCondition): boolean {
  const meets = (matcher: Matcher): boolean => matches(row, facet, matcher);
  return (include.length === 0 || include.some(meets)) && !exclude.some(meets);
}

function matches(row: ActivityRow, facet: FacetName, matcher: Matcher): boolean {
  if (matcher.kind === 'absent') return valueOfFacet(row, facet) === undefined;
  const values = facet === 'actor' ? [row.actorId, row.actorDetails] : [valueOfFacet(row, facet)];
  return values.some((value) => {
    if (value === undefined) return false;
    if (matcher.kind !== 'cidr') {
      const fold = matcher.elseAnyCase ? foldCase : (text: string) => text;
      return matcher.kind === 'value'
        ? fold(value) === fold(matcher.value)
        : fold(value).startsWith(fold(matcher.prefix));
    }
    const block = facet === 'ipAddress' ? parseCidrBlock(matcher.block) : undefined;
    return block !== undefined && isInCidrBlock(parseIpAddress(value), block);
  });
}

function meetsText(activity: ReferenceActivity, { contains, exclude, also = {} }: TextCondition): boolean {
  if (foldText(contains) === '') return true;
  const { row } = activity;
  const found =
    containsText(activity, contains) ||
    (['serviceId', 'type', 'keyUpdateType', 'targetKeyId'] as const).some((field) =>
      also[field]?.some((value) => value === row[field]),
    );
  return found !== exclude;
}

function countReferenceFacet(
  activities: readonly ReferenceActivity[],
  filter: ActivityFilter,
  { facet, top, search }: { facet: FacetName; top: number; search?: string },
): FacetAnswer {
  const counts = new Map<string | undefined, number>();
  for (const activity of activities) {
    const value = valueOfFacet(activity.row, facet);
    if (fits(activity, filter, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const labels = labelsOf(activities);
  const folded = foldText(search ?? '');
  const values = [...counts]
    .map(([value, count]) => ({
      value,
      count,
      label: facet === 'actor' && value !== undefined ? labels.get(value) : undefined,
    }))
    .filter(
      ({ value, label }) =>
        folded === '' ||
        // A type is also found by its words, as in the free text.
        [value, label, facet === 'type' ? value?.replaceAll(/[_-]+/gu, ' ') : undefined].some(
          (text) => text !== undefined && foldText(text).includes(folded),
        ),
    )
    .toSorted((a, b) => b.count - a.count || compareValues(a.value, b.value));
  return {
    values: values
      .slice(0, top)
      .map(({ value, count, label }) =>
        label === undefined || label === value ? { value, count } : { value, label, count },
      ),
    distinct: values.length,
    restCount: values.slice(top).reduce((sum, { count }) => sum + count, 0),
  };
}

/** What each actor is called by its newest activity that says so. */
function labelsOf(activities: readonly ReferenceActivity[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { row } of activities.toSorted(compareNewestFirst).toReversed()) {
    if (row.actorId !== undefined && row.actorDetails !== undefined) labels.set(row.actorId, row.actorDetails);
  }
  return labels;
}

function nameReferenceTargets(row: ActivityRow, labels: ReadonlyMap<string, string>): ActivityRow {
  const ids = row.targetActorIds?.map((target) => (target.startsWith('user/') ? target.slice(5) : target));
  const targetKeyName = row.targetKeyId === undefined ? undefined : labels.get(row.targetKeyId);
  return {
    ...row,
    ...(ids === undefined ? {} : { targetActorNames: ids.map((id) => labels.get(id) ?? id) }),
    ...(targetKeyName === undefined ? {} : { targetKeyName }),
  };
}

function compareValues(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  // Sets of code points compare like lists of numbers; `<` on texts compares halves of code points.
  const [pointsA, pointsB] = [a, b].map((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const differing = pointsA?.findIndex((point, i) => point !== pointsB?.[i]) ?? -1;
  if (differing < 0) return a.length - b.length;
  return (pointsA?.[differing] ?? 0) - (pointsB?.[differing] ?? -1);
}

function countBars(
  rows: readonly ActivityRow[],
  { fromMs, toMs }: ActivityFilter,
  asked: NonNullable<ActivityQuery['histogram']>,
): HistogramAnswer {
  const times = rows.flatMap(({ createdAtMs }) => (createdAtMs === undefined ? [] : [createdAtMs]));
  const undated = rows.length - times.length;
  const from = fromMs ?? times.reduce((least, time) => Math.min(least, time), Infinity);
  const to = toMs ?? times.reduce((greatest, time) => Math.max(greatest, time + 1), -Infinity);
  const { interval, edgesMs } =
    from < to
      ? histogramEdges(new TimeZoneClock(asked.timeZone), from, to, asked)
      : { interval: 'interval' in asked ? asked.interval : ('1s' as const), edgesMs: [] };
  const bars = Math.max(0, edgesMs.length - 1);
  const dated = rows.filter(({ createdAtMs }) => createdAtMs !== undefined);
  const series = [...new Set(dated.map(({ actorType }) => actorType))].toSorted(compareValues);
  const counts = new Uint32Array(bars * series.length);
  for (const { createdAtMs = 0, actorType } of dated) {
    const bar = edgesMs.findLastIndex((edge) => edge <= createdAtMs);
    const cell = series.indexOf(actorType) * bars + bar;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { interval, edgesMs: Float64Array.from(edgesMs), series, counts, undated };
}

function countDays(rows: readonly ActivityRow[], clock: TimeZoneClock): DaysAnswer {
  const counts = new Map<number, number>();
  for (const { createdAtMs } of rows) {
    const start = createdAtMs === undefined ? Number.NaN : startOfInterval(clock, createdAtMs, '1d');
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return { startsMs: Float64Array.from(counts.keys()), counts: Uint32Array.from(counts.values()) };
}

function findReferenceRuns(result: readonly ReferenceActivity[], clock: TimeZoneClock): RunsAnswer {
  const runs: { start: number; count: number }[] = [];
  for (const [position, activity] of result.entries()) {
    const before = result[position - 1];
    const last = runs.at(-1);
    if (last !== undefined && before !== undefined && isSameButTime(before, activity, clock)) last.count++;
    else runs.push({ start: position, count: 1 });
  }
  const real = runs.filter(({ count }) => count > 1);
  return {
    starts: Uint32Array.from(real, ({ start }) => start),
    counts: Uint32Array.from(real, ({ count }) => count),
  };
}

function isSameButTime(a: ReferenceActivity, b: ReferenceActivity, clock: TimeZoneClock): boolean {
  if ([a, b].some(({ row }) => row.damaged || row.isLate)) return false;
  const [said, other] = [a, b].map(({ row, unknown }) => {
    const { id: _, createdAtMs, ...texts } = row;
    const day = createdAtMs === undefined ? undefined : startOfInterval(clock, createdAtMs, '1d');
    return JSON.stringify([day, textFields.map(({ field }) => texts[field] ?? null), unknown]);
  });
  return said === other;
}

function countHoursOfWeek(rows: readonly ActivityRow[], timeZone: string): Uint32Array {
  const counts = new Uint32Array(168);
  const format = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' });
  for (const { createdAtMs } of rows) {
    if (createdAtMs === undefined) continue;
    const parts = new Map(format.formatToParts(createdAtMs).map(({ type, value }) => [type, value]));
    const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.get('weekday') ?? '');
    const hour = day * 24 + Number(parts.get('hour'));
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  return counts;
}

function positionAt(rows: readonly ActivityRow[], order: ActivityQuery['order'], ms: number): number {
  const dated = rows.filter(({ createdAtMs }) => createdAtMs !== undefined);
  const position = dated.findIndex(({ createdAtMs = 0 }) =>
    order === 'newestFirst' ? createdAtMs <= ms : createdAtMs >= ms,
  );
  return position < 0 ? dated.length : position;
}
