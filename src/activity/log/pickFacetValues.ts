import { fieldOfFacet } from './textFields.ts';
import { foldText } from './foldText.ts';
import type { LogView } from './LogView.ts';
import type { ActivityQuery, FacetAnswer, FacetValue } from './protocol.ts';

/** Picks the most frequent values of one facet. @param countsOfCodes how often each code occurs */
export function* pickFacetValues(
  view: LogView,
  countsOfCodes: Uint32Array,
  { facet, top, search = '' }: NonNullable<ActivityQuery['facets']>[number],
): Generator<void, FacetAnswer> {
  let counts = countsOfCodes;
  const dictionary = view.dictionaries.of(fieldOfFacet[facet]);
  const labels = facet === 'actor' ? yield* view.actorLabels() : undefined;
  const folded = foldText(search);
  if (folded !== '') {
    const { hits } = yield* view.indexes.searchText(dictionary).find(folded, dictionary.count);
    counts = counts.map((count, code) => (hits[code] === 1 || hits[labels?.[code] ?? 0] === 1 ? count : 0));
  }
  // "Absent" comes last among equals.
  const compare = (a: number, b: number): number =>
    (counts[b] ?? 0) - (counts[a] ?? 0) || (a === 0 || b === 0 ? b - a : dictionary.compare(a, b));
  const best: number[] = [];
  let distinct = 0;
  let restCount = 0;
  let leastCount = 0;
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    if (count === 0) continue;
    distinct++;
    restCount += count;
    if (best.length < top || count >= leastCount) {
      insertIfBest(best, code, top, compare);
      leastCount = counts[best.at(-1) ?? 0] ?? 0;
    }
  }
  const values = best.map((code): FacetValue => {
    const count = counts[code] ?? 0;
    restCount -= count;
    const value = code === 0 ? undefined : dictionary.textOf(code);
    const label = labels?.[code] ?? 0;
    return label > 0 && label !== code ? { value, label: dictionary.textOf(label), count } : { value, count };
  });
  return { values, distinct, restCount };
}

/** Keeps the first `top` codes in order: of many codes, few get past the first comparison. */
function insertIfBest(best: number[], code: number, top: number, compare: (a: number, b: number) => number): void {
  const last = best.at(-1);
  if (best.length >= top && (last === undefined || compare(code, last) > 0)) return;
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(code, best[middle] ?? 0) < 0) high = middle;
    else low = middle + 1;
  }
  best.splice(low, 0, code);
  if (best.length > top) best.pop();
}
