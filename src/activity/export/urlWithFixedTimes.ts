import { writeActivitySearch, type ActivitySearch } from '../search/activitySearch.ts';
import { orderTerms, type SearchTerm } from '../search/SearchTerm.ts';

interface FixedTimes {
  /** The address of the page, with the search in its query. */
  url: string;
  search: ActivitySearch;
  /** The limits that the filter of the export had, in milliseconds since 1970. */
  fromMs: number | undefined;
  toMs: number | undefined;
  /** Up to when the log was read when the export began. */
  asOfMs: number;
  /** The newest exported row: the log may have been read a little beyond `asOfMs`, and clocks differ. */
  newestMs: number | undefined;
}

/**
 * The address that shows the exported rows later too: `last:30d` counts back from when it is looked at, so in its place stand the moments,
 * in UTC, between which these rows lie: from where the filter began, to when the log was read (“as of”). Also a moment without a zone is
 * written in UTC, where the address names no zone, because another reader's zone would move it.
 *
 * Any other search has the same address as before; without an end it also shows what happens later. Activities that the server lists
 * only afterwards, with a time before that end, are shown as well.
 */
export function urlWithFixedTimes({ url, search, fromMs, toMs, asOfMs, newestMs }: FixedTimes): string {
  const movesOn = search.terms.some(({ kind }) => kind === 'last');
  const isZoneNamed = search.timeZone !== undefined && search.timeZone !== 'local';
  if (!movesOn && (isZoneNamed || !search.terms.some(isWithoutZone))) return url;
  const endMs = movesOn ? Math.min(toMs ?? Infinity, Math.max(asOfMs, (newestMs ?? -Infinity) + 1)) : toMs;
  const terms: readonly SearchTerm[] = [
    ...search.terms.filter(({ kind }) => kind !== 'last' && kind !== 'after' && kind !== 'before'),
    ...(fromMs === undefined ? [] : [{ kind: 'after' as const, moment: momentOf(fromMs) }]),
    ...(endMs === undefined ? [] : [{ kind: 'before' as const, moment: momentOf(endMs) }]),
  ];
  const fixed = new URL(url);
  fixed.search = writeActivitySearch(fixed.searchParams, { ...search, terms: orderTerms(terms) }).toString();
  return fixed.href;
}

/** Times of rows are whole milliseconds, so what is within a limit is within the next whole one too. */
const momentOf = (timeMs: number): string => new Date(Math.ceil(timeMs)).toISOString();

const isWithoutZone = (term: SearchTerm): boolean =>
  (term.kind === 'after' || term.kind === 'before') && !/:\d\d.*(?:Z|[+-]\d\d:?\d\d)$/iu.test(term.moment);
