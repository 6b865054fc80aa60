/** The properties that can be asked for by name: `actor:ada@example.com`. */
export const searchFields = ['actor', 'actorType', 'type', 'service', 'ip', 'key', 'userAgent'] as const;

export type SearchField = (typeof searchFields)[number];

/**
 * One piece of what is looked for. All pieces hold together; the included values of one field are alternatives.
 * The text, the chips, the address and the sentence of the page are views of a list of these.
 */
export type SearchTerm =
  /** `isPrefix`: the value is how it begins; an empty one stands for any value at all. */
  | { kind: 'field'; field: SearchField; value: string; isPrefix: boolean; isExcluded: boolean }
  | { kind: 'text'; text: string; isExcluded: boolean }
  /** `is:damaged`: the rows that could not be read as an activity. */
  | { kind: 'damaged'; isExcluded: boolean }
  /** A moment as it was written: a date, or a date and a time, with or without a zone. */
  | { kind: 'after' | 'before'; moment: string }
  /** A range that moves with the time: `15m`, `24h`, `30d`, `2w`. */
  | { kind: 'last'; span: string }
  /** What could not be understood: kept as it was written, and not applied. */
  | { kind: 'mistake'; source: string; message: string };

/** Whether two terms ask for the same. */
export const isSameTerm = (one: SearchTerm, other: SearchTerm): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The one order of terms: included actor types first, because they have buttons and a place in the address of their own. */
export function orderTerms(terms: readonly SearchTerm[]): readonly SearchTerm[] {
  const seen = new Set<string>();
  const distinct = terms.filter((term) => {
    const key = JSON.stringify(term);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return [...distinct.filter(isActorTypeTerm), ...distinct.filter((term) => !isActorTypeTerm(term))];
}

/** Whether a term is one that the buttons of the actor types show. */
export const isActorTypeTerm = (term: SearchTerm): term is Extract<SearchTerm, { kind: 'field' }> =>
  term.kind === 'field' && term.field === 'actorType' && !term.isExcluded && !term.isPrefix;

/** A term that includes one exact value. */
export const fieldTerm = (field: SearchField, value: string, isExcluded = false): SearchTerm => ({
  kind: 'field',
  field,
  value,
  isPrefix: false,
  isExcluded,
});

/**
 * Narrows a search by one term: included or excluded as asked for, in the place of the opposite. A value that is included
 * takes the place of other included values of its field, because “only this” is meant; a limit of time that of others at its end.
 */
export function withTerm(terms: readonly SearchTerm[], term: SearchTerm, isExcluded: boolean): readonly SearchTerm[] {
  if (term.kind === 'after' || term.kind === 'before') {
    const isBegin = ({ kind }: SearchTerm) => kind === 'after' || kind === 'last';
    return [...terms.filter((other) => other.kind !== term.kind && !(isBegin(term) && isBegin(other))), term];
  }
  if (term.kind !== 'field' && term.kind !== 'text' && term.kind !== 'damaged') return [...terms, term];
  const added = { ...term, isExcluded };
  const opposite = { ...term, isExcluded: !isExcluded };
  const kept = terms.filter(
    (other) =>
      !isSameTerm(other, opposite) &&
      (isExcluded || other.kind !== 'field' || term.kind !== 'field' || other.field !== term.field || other.isExcluded),
  );
  return [...kept, added];
}
