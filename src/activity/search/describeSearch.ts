import { actorTypeName } from '../actorTypes.ts';
import { asWords } from '../sentences/describeActivity.ts';
import { readSpan } from './readSpan.ts';
import type { SearchField, SearchTerm } from './SearchTerm.ts';

const noNames: ReadonlyMap<string, string> = new Map();

type FieldTerm = Extract<SearchTerm, { kind: 'field' }>;

const clauseOf: Record<SearchField, (values: string) => string> = {
  actorType: (values) => `by ${values}`,
  actor: (values) => `by ${values}`,
  type: (values) => `of type ${values}`,
  service: (values) => `on ${values}`,
  ip: (values) => `from ${values}`,
  key: (values) => `about key ${values}`,
};

/**
 * A search as a sentence: “activities by users, except service idle, from 203.0.113.0/24, in the last 30 days”.
 * @param services names of services by id; `actors` what people call an actor, by id.
 */
export function describeSearch(
  terms: readonly SearchTerm[],
  services: ReadonlyMap<string, string>,
  actors: ReadonlyMap<string, string> = noNames,
): string {
  const fields = Array.from(new Set(terms.filter((term) => term.kind === 'field').map(({ field }) => field)));
  const clauses = fields.flatMap((field) => {
    const ofField = terms.filter((term): term is FieldTerm => term.kind === 'field' && term.field === field);
    const included = ofField.filter(({ isExcluded }) => !isExcluded).map((term) => nameOf(term, services, actors));
    const excluded = ofField.filter(({ isExcluded }) => isExcluded).map((term) => nameOf(term, services, actors));
    const wanted = included.length > 0 ? clauseOf[field](listOf(included, 'or')) : '';
    const unwanted = excluded.length > 0 ? `except ${clauseOf[field](listOf(excluded, 'and'))}` : '';
    return [wanted, unwanted].filter((clause) => clause !== '');
  });
  const rest = terms.flatMap((term) => {
    switch (term.kind) {
      case 'text':
        return [`${term.isExcluded ? 'without' : 'with'} “${term.text}”`];
      case 'after':
        return [`from ${term.moment} on`];
      case 'before':
        return [`before ${term.moment}`];
      case 'last':
        return [`in the last ${readSpan(term.span)?.words ?? term.span}`];
      case 'field':
      case 'mistake':
      default:
        return [];
    }
  });
  return ['activities', [...clauses, ...rest].join(', ')].join(' ').trim();
}

function nameOf(
  { field, value, isPrefix }: FieldTerm,
  services: ReadonlyMap<string, string>,
  actors: ReadonlyMap<string, string>,
): string {
  if (isPrefix && value === '') return field === 'service' ? 'any service' : 'any';
  const known =
    field === 'actorType'
      ? (actorNouns.get(value) ?? actorTypeName(value))
      : field === 'type'
        ? asWords(value)
        : field === 'service'
          ? (services.get(value) ?? value)
          : field === 'actor'
            ? (actors.get(value) ?? value)
            : value;
  return isPrefix ? `${known}…` : known;
}

const actorNouns = new Map([
  ['user', 'users'],
  ['api', 'API keys'],
  ['system', 'the system'],
  ['support', 'support'],
]);

function listOf(values: readonly string[], word: string): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} ${word} ${last}`;
}

const fieldNames: Record<SearchField, string> = {
  actorType: 'Actor type',
  actor: 'Actor',
  type: 'Type',
  service: 'Service',
  ip: 'IP',
  key: 'Key',
};

/** One piece of a search in words, for a chip: “Type: service idle”, “not Actor: ada”. */
export function describeTerm(
  term: SearchTerm,
  services: ReadonlyMap<string, string>,
  actors: ReadonlyMap<string, string> = noNames,
): string {
  switch (term.kind) {
    case 'field':
      return `${term.isExcluded ? 'not ' : ''}${fieldNames[term.field]}: ${nameOf(term, services, actors)}`;
    case 'text':
      return `${term.isExcluded ? 'without' : 'with'} “${term.text}”`;
    case 'after':
      return `from ${term.moment} on`;
    case 'before':
      return `before ${term.moment}`;
    case 'last':
      return `last ${readSpan(term.span)?.words ?? term.span}`;
    case 'mistake':
    default:
      return term.source;
  }
}
