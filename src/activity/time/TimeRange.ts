import type { ActivitySearch } from '../search/activitySearch.ts';
import { orderTerms, type SearchTerm } from '../search/SearchTerm.ts';

/** A piece of a search that limits the time. */
export type TimeTerm = Extract<SearchTerm, { kind: 'after' | 'before' | 'last' }>;

/** The time that a search is limited to. Moments are as they were written: see `readMoment`. */
export type TimeRange =
  | { kind: 'all' }
  /** Moves with the time: a span as `readSpan` reads it. */
  | { kind: 'last'; span: string }
  | { kind: 'since'; after: string }
  | { kind: 'until'; before: string }
  | { kind: 'between'; after: string; before: string }
  /** Several limits of the same kind, as people can type them: all hold together. */
  | { kind: 'combined'; terms: readonly TimeTerm[] };

const isTimeTerm = (term: SearchTerm): term is TimeTerm =>
  term.kind === 'after' || term.kind === 'before' || term.kind === 'last';

/** The time range among the terms of a search. */
export function timeRangeOf(terms: readonly SearchTerm[]): TimeRange {
  const limits = terms.filter(isTimeTerm);
  const [first, second] = limits;
  if (first === undefined) return { kind: 'all' };
  if (second === undefined) {
    if (first.kind === 'last') return { kind: 'last', span: first.span };
    return first.kind === 'after' ? { kind: 'since', after: first.moment } : { kind: 'until', before: first.moment };
  }
  if (limits.length === 2) {
    const after = limits.find(({ kind }) => kind === 'after');
    const before = limits.find(({ kind }) => kind === 'before');
    if (after?.kind === 'after' && before?.kind === 'before') {
      return { kind: 'between', after: after.moment, before: before.moment };
    }
  }
  return { kind: 'combined', terms: limits };
}

/** The terms that stand for a time range. */
export function termsOfRange(range: TimeRange): readonly TimeTerm[] {
  switch (range.kind) {
    case 'all':
      return [];
    case 'last':
      return [{ kind: 'last', span: range.span }];
    case 'since':
      return [{ kind: 'after', moment: range.after }];
    case 'until':
      return [{ kind: 'before', moment: range.before }];
    case 'between':
      return [
        { kind: 'after', moment: range.after },
        { kind: 'before', moment: range.before },
      ];
    case 'combined':
    default:
      return range.terms;
  }
}

/** The same search over another time range; everything else in it stays, mistakes too. */
export const withTimeRange = (search: ActivitySearch, range: TimeRange): ActivitySearch => ({
  ...search,
  terms: orderTerms([...search.terms.filter((term) => !isTimeTerm(term)), ...termsOfRange(range)]),
});

/** Whether two ranges are the same, written in the same way. */
export const isSameRange = (one: TimeRange, other: TimeRange): boolean =>
  JSON.stringify(termsOfRange(one)) === JSON.stringify(termsOfRange(other));
