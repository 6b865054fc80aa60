import type { ActivitySearch } from '../search/activitySearch.ts';
import { describeSearch } from '../search/describeSearch.ts';
import { parseSearch } from '../search/parseSearch.ts';
import { printSearch } from '../search/printSearch.ts';
import { orderTerms } from '../search/SearchTerm.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';

/** A search under a name. The name tells views apart: no two are the same but for their case. */
export interface SavedView {
  name: string;
  /** The search as the text that people type. */
  query: string;
  order: 'newest' | 'oldest';
  /** An IANA zone or `local`; absent: times stay in the zone that the reader is in. */
  zone?: string;
}

/** Longer names are no names. */
export const longestViewName = 80;

/** Two names are the same when they only differ in case or outer space. */
export const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** The view of what the page shows now. */
export const viewOfSearch = (name: string, { terms, order, timeZone }: ActivitySearch): SavedView => ({
  name: name.trim(),
  query: printSearch(terms),
  order: order === 'oldestFirst' ? 'oldest' : 'newest',
  ...(timeZone === undefined ? {} : { zone: timeZone }),
});

/** What the page has to show for a view. */
export function searchOfView({ query, order, zone }: SavedView, current?: ActivitySearch): ActivitySearch {
  const timeZone = zone ?? current?.timeZone;
  return {
    terms: orderTerms(parseSearch(query).map(({ term }) => term)),
    order: order === 'oldest' ? 'oldestFirst' : 'newestFirst',
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

const setOf = ({ terms }: ActivitySearch): string =>
  terms
    .map((term) => JSON.stringify(term))
    .toSorted()
    .join();

/** What a view shows, in words. */
export function describeView(view: SavedView, names: ActivityNames): string {
  const { terms } = searchOfView(view);
  return [
    terms.length === 0 ? 'all activities' : describeSearch(terms, names),
    `${view.order} first`,
    ...(view.zone === undefined ? [] : [`times in ${view.zone === 'local' ? 'the local zone' : view.zone}`]),
  ].join(', ');
}

/** Whether the page shows this view: the same terms in any order, and the zone if the view has one. */
export function isShownView(view: SavedView, current: ActivitySearch): boolean {
  const wanted = searchOfView(view, current);
  return setOf(wanted) === setOf(current) && wanted.order === current.order && wanted.timeZone === current.timeZone;
}
