import { isTimeZone } from '../../ui/timeZone/isTimeZone.ts';
import type { SortOrder } from '../log/protocol.ts';
import { parseSearch } from './parseSearch.ts';
import { printSearch } from './printSearch.ts';
import { fieldTerm, isActorTypeTerm, isSameTerm, orderTerms, type SearchTerm } from './SearchTerm.ts';

/** The state of the activity page, as its address holds it: back, forward, reload and a pasted link give the same screen. */
export interface ActivitySearch {
  /** In the order of `orderTerms`. */
  terms: readonly SearchTerm[];
  order: SortOrder;
  /** An IANA zone or `local`; undefined: as the reader prefers. */
  timeZone?: string | undefined;
  /** A zone in the address that this browser does not know: it is not followed, and the page says so. Never written. */
  unknownTimeZone?: string | undefined;
}

const names = { actorType: 'actorType', query: 'q', order: 'order', timeZone: 'zone' } as const;

/** Reads the state from an address. Anything can be pasted: what cannot be understood becomes a mistake that the page shows. */
export function activitySearch(params: URLSearchParams): ActivitySearch {
  const actorTypes = params.getAll(names.actorType);
  const terms = parseSearch(params.get(names.query) ?? '').map(({ term }) => term);
  const timeZone = params.get(names.timeZone);
  return {
    terms: orderTerms([...actorTypes.map((value) => fieldTerm('actorType', value)), ...terms]),
    order: params.get(names.order) === 'oldest' ? 'oldestFirst' : 'newestFirst',
    ...(timeZone === null ? {} : isTimeZone(timeZone) ? { timeZone } : { unknownTimeZone: timeZone }),
  };
}

/** Writes the state into an address; parameters of others stay as they are. */
export function writeActivitySearch(params: URLSearchParams, search: ActivitySearch): URLSearchParams {
  const written = new URLSearchParams(params);
  for (const name of Object.values(names)) written.delete(name);
  for (const term of search.terms.filter(isActorTypeTerm)) written.append(names.actorType, term.value);
  const rest = search.terms.filter((term) => !isActorTypeTerm(term));
  if (rest.length > 0) written.set(names.query, printSearch(rest));
  if (search.order === 'oldestFirst') written.set(names.order, 'oldest');
  if (search.timeZone !== undefined) written.set(names.timeZone, search.timeZone);
  return written;
}

/** `-actorType:*`, which beside included actor types is an alternative to them. */
const noActorType: SearchTerm = { kind: 'field', field: 'actorType', value: '', isPrefix: true, isExcluded: true };

/** The actor types that are asked for, undefined for the activities without one; none: all. */
export const selectedActorTypes = ({ terms }: ActivitySearch): readonly (string | undefined)[] => [
  ...terms.filter(isActorTypeTerm).map(({ value }) => value),
  ...(terms.some((term) => isSameTerm(term, noActorType)) ? [undefined] : []),
];

/** Asks for these actor types and no others. @param actorTypes undefined among them: the activities without one. */
export const withActorTypes = (
  search: ActivitySearch,
  actorTypes: readonly (string | undefined)[],
): ActivitySearch => ({
  ...search,
  terms: orderTerms([
    ...actorTypes.map((value) => (value === undefined ? noActorType : fieldTerm('actorType', value))),
    ...search.terms.filter((term) => !isActorTypeTerm(term) && !isSameTerm(term, noActorType)),
  ]),
});
