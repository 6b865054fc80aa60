import { BitSet } from './BitSet.ts';
import { fieldOfFacet, searchedFields } from './textFields.ts';
import type { TextField } from './textFields.ts';
import { foldText } from './foldText.ts';
import type { LogView } from './LogView.ts';
import { markFitting } from './markFitting.ts';
import type { ActivityFilter, FacetCondition, FacetName, Matcher, TextCondition } from './protocol.ts';
import { selectRows } from './selectRows.ts';

/**
 * The rows that meet all conditions of the filter, or (for counting a facet) all but those on `without`. Each condition has a set of
 * its own that is kept, so that a changed filter costs its changed condition and a few intersections.
 */
export function* selectFitting(view: LogView, filter: ActivityFilter, without?: FacetName): Generator<void, BitSet> {
  const { fromMs, toMs } = filter;
  const isBounded = fromMs !== undefined || toMs !== undefined;
  const newest = toMs === undefined ? 0 : view.firstRowBefore(toMs);
  const end = fromMs === undefined ? (isBounded ? view.dated : view.length) : view.firstRowBefore(fromMs);
  const set = BitSet.ofRange(view.length, newest, end);
  for (const condition of filter.facets) {
    if (condition.facet === without) continue;
    set.intersect(yield* view.setOf(JSON.stringify(condition), () => selectFacet(view, condition)));
  }
  for (const condition of filter.texts) {
    const folded = foldText(condition.contains);
    if (folded === '') continue;
    set.intersect(yield* view.setOf(JSON.stringify(condition), () => selectText(view, condition, folded)));
  }
  for (const wanted of filter.damaged ?? []) {
    const damaged = selectDamaged(view);
    set.intersect(wanted === 'only' ? damaged : damaged.inverse());
  }
  return set;
}

function selectDamaged({ columns: { damaged }, length }: LogView): BitSet {
  const set = new BitSet(length);
  for (const row of damaged.rows.subarray(0, damaged.count)) if (row < length) set.add(row);
  return set;
}

function* selectFacet(view: LogView, { facet, include, exclude }: FacetCondition): Generator<void, BitSet> {
  const set =
    include.length === 0 ? BitSet.ofRange(view.length, 0, view.length) : yield* selectMatching(view, facet, include);
  if (exclude.length > 0) set.intersect((yield* selectMatching(view, facet, exclude)).inverse());
  return set;
}

/** The rows that one of the matchers fits. */
function* selectMatching(view: LogView, facet: FacetName, matchers: readonly Matcher[]): Generator<void, BitSet> {
  const dictionary = view.dictionaries.of(fieldOfFacet[facet]);
  const fits = new Uint8Array(dictionary.count + 1);
  for (const matcher of matchers) yield* markFitting(view, facet, matcher, fits);
  const [column, fallback] = view.columnsOf(facet);
  const findsAbsent = matchers.some(({ kind }) => kind === 'absent');
  yield;
  if (!fallback) {
    fits[0] = findsAbsent ? 1 : 0;
    return selectRows(column, view.length, fits);
  }
  const set = selectRows(column, view.length, fits);
  yield;
  set.unite(selectRows(fallback, view.length, fits));
  if (findsAbsent) {
    const isAbsent = new Uint8Array(dictionary.count + 1);
    isAbsent[0] = 1;
    yield;
    set.unite(selectRows(yield* view.countedColumn(facet), view.length, isAbsent));
  }
  return set;
}

function* selectText(
  view: LogView,
  { contains, exclude, also }: TextCondition,
  folded: string,
): Generator<void, BitSet> {
  const { length, dictionaries, indexes, columns } = view;
  const set = new BitSet(length);
  const others: Partial<Record<TextField, readonly string[]>> = also ?? {};
  for (const field of searchedFields) {
    const dictionary = dictionaries.of(field);
    const { hits, hasHits } = yield* indexes.searchText(dictionary).find(folded, dictionary.count);
    let isWanted = hasHits;
    for (const value of others[field] ?? []) {
      const code = dictionary.findText(value);
      if (code > 0) hits[code] = 1;
      isWanted ||= code > 0;
    }
    // Most fields have nothing of the text: their million rows need no look.
    if (isWanted) set.unite(selectRows(columns.column(field), length, hits));
    yield;
  }
  const { extras } = columns;
  const { hits, hasHits } = yield* indexes.extras.find(folded, dictionaries.extras.count);
  for (let i = 0; i < (hasHits ? extras.count : 0); i++) {
    const row = extras.rows[i] ?? 0;
    if (row < length && hits[extras.codes[i] ?? 0] === 1) set.add(row);
  }
  for (const id of [contains, folded]) {
    const row = view.rowOf(id);
    if (row >= 0) set.add(row);
    yield;
  }
  return exclude ? set.inverse() : set;
}
