import { isSameTerm, type SearchField, type SearchTerm } from '../search/SearchTerm.ts';

/** A value of a facet; undefined stands for activities without one. */
export type FacetChoice = string | undefined;

/** Whether a value is asked for, kept out, or neither. */
export type ChoiceState = 'included' | 'excluded' | 'free';

/** The term that includes or excludes a value. “Without any” is written as not any value: `-service:*`. */
export function termOfChoice(field: SearchField, choice: FacetChoice, isExcluded: boolean): SearchTerm {
  return choice === undefined
    ? { kind: 'field', field, value: '', isPrefix: true, isExcluded: !isExcluded }
    : { kind: 'field', field, value: choice, isPrefix: false, isExcluded };
}

/**
 * What a search says of a value by name; families and blocks of addresses are not looked at.
 * @param alias another way to write the value: the name of a service.
 */
export function stateOfChoice(
  terms: readonly SearchTerm[],
  field: SearchField,
  choice: FacetChoice,
  alias?: string,
): ChoiceState {
  const has = (isExcluded: boolean): boolean =>
    waysToWrite(field, choice, alias, isExcluded).some((way) => terms.some((term) => isSameTerm(term, way)));
  if (has(false)) return 'included';
  return has(true) ? 'excluded' : 'free';
}

/** Gives a value another state, and leaves all other terms as they are. */
export function withChoice(
  terms: readonly SearchTerm[],
  field: SearchField,
  choice: FacetChoice,
  state: ChoiceState,
  alias?: string,
): readonly SearchTerm[] {
  const ways = [...waysToWrite(field, choice, alias, false), ...waysToWrite(field, choice, alias, true)];
  const others = terms.filter((term) => !ways.some((way) => isSameTerm(term, way)));
  return state === 'free' ? others : [...others, termOfChoice(field, choice, state === 'excluded')];
}

/** Asks for this value of the field and for no other: the field's other terms are dropped. */
export const withOnlyChoice = (
  terms: readonly SearchTerm[],
  field: SearchField,
  choice: FacetChoice,
): readonly SearchTerm[] => [...withoutField(terms, field), termOfChoice(field, choice, false)];

/** Drops all that a search says of a field. */
export const withoutField = (terms: readonly SearchTerm[], field: SearchField): readonly SearchTerm[] =>
  terms.filter((term) => term.kind !== 'field' || term.field !== field);

function waysToWrite(
  field: SearchField,
  choice: FacetChoice,
  alias: string | undefined,
  isExcluded: boolean,
): SearchTerm[] {
  const own = termOfChoice(field, choice, isExcluded);
  return choice === undefined || alias === undefined ? [own] : [own, termOfChoice(field, alias, isExcluded)];
}
