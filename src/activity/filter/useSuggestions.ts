import type { ActivityLog } from '../ActivityLog.ts';
import { actorTypeName } from '../actorTypes.ts';
import type { ActivityFilter } from '../log/protocol.ts';
import { facetOfField } from '../search/facetOfField.ts';
import { saysText } from '../search/saysText.ts';
import type { TypedWord } from '../search/TypedWord.ts';
import { fieldTerm, type SearchField, type SearchTerm } from '../search/SearchTerm.ts';
import { uniqueNameOf } from '../search/uniqueNameOf.ts';
import { asWords } from '../sentences/describeActivity.ts';
import { useLogQuery } from '../useLogQuery.ts';

/** One line of what the filter bar offers. */
export type Suggestion =
  | { kind: 'field'; key: string; field: string; hint: string }
  | { kind: 'term'; key: string; term: SearchTerm; label: string; field: SearchField; count: number };

const fieldHints: readonly (readonly [field: string, hint: string])[] = [
  ['actor', 'who did it: e-mail address, key name or id'],
  ['actorType', 'user, api, system, support'],
  ['type', 'what was done; a * at the end for a family: type:service_*'],
  ['service', 'name or id of a service'],
  ['ip', 'an address, or a block: ip:203.0.113.0/24'],
  ['key', 'name or id of the key that was changed'],
  ['userAgent', 'the program that was used; a * at the end for how it begins: userAgent:curl*'],
  ['is', 'is:damaged: rows that could not be read as an activity'],
  ['after', 'from this moment on: after:2026-11-24'],
  ['before', 'before this moment: before:2026-11-24T09:30'],
  ['last', 'a range that moves along: last:24h, last:30d'],
];

/** Offered for a free word, which may be the start of any of these. */
const freeFields = ['type', 'actor', 'service', 'ip'] as const;
const mostOfOneField = 8;
const mostOfFree = 3;
/** Services and keys are looked for by names that only the page knows, so all of them are asked for. */
const mostNamed = 2000;

/** What people call services and keys, by id. */
interface Names {
  services: ReadonlyMap<string, string>;
  keys: ReadonlyMap<string, string>;
}

const noKeys: ReadonlyMap<string, string> = new Map();

/**
 * What could be meant by the word at the caret: names of fields, and values that occur, with exact counts under all the other terms.
 * @param filter of the other terms.
 */
export function useSuggestions(
  log: ActivityLog,
  word: TypedWord,
  filter: ActivityFilter,
  services: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, string> = noKeys,
): readonly Suggestion[] {
  const fields: readonly SearchField[] =
    word.field === undefined ? (word.typed === '' ? [] : freeFields) : [word.field];
  const result = useLogQuery(log, 'suggestions', {
    filter,
    order: 'newestFirst',
    facets: fields.map((field) =>
      field === 'service' || field === 'key'
        ? { facet: facetOfField[field], top: mostNamed }
        : { facet: facetOfField[field], top: mostOfOneField, search: word.typed },
    ),
  });
  const sought = word.typed.toLowerCase();
  const named = fieldHints
    .filter(([field]) => word.field === undefined && field.toLowerCase().startsWith(sought))
    .map(([field, hint]) => ({ kind: 'field' as const, key: field, field, hint }));
  if (result.kind !== 'answered') return named;
  const { facets } = result.answer;
  const terms = fields.flatMap((field) =>
    (facets?.[facetOfField[field]]?.values ?? [])
      .flatMap(({ value, label, count }) =>
        value === undefined ? [] : [{ value, label: labelOf(field, value, label, { services, keys }), count }],
      )
      .filter(({ value, label }) => saysText(`${value} ${label}`, word.typed))
      .slice(0, word.field === undefined ? mostOfFree : mostOfOneField)
      .map(({ value, label, count }) => ({
        kind: 'term' as const,
        key: `${field}:${value}`,
        term: fieldTerm(field, writtenAs(field, value, { services, keys }), word.isExcluded),
        label,
        field,
        count,
      })),
  );
  return [...named, ...terms];
}

/** What people call a value of a field. */
export function labelOf(
  field: SearchField,
  value: string,
  label: string | undefined,
  { services, keys }: Names,
): string {
  if (field === 'service') return services.get(value) ?? value;
  if (field === 'key') return keys.get(value) ?? value;
  if (field === 'type') return asWords(value);
  if (field === 'actorType') return actorTypeName(value);
  return label ?? value;
}

/** A service or a key by its name, where no other has it; else by its id, which is never wrong. */
function writtenAs(field: SearchField, value: string, { services, keys }: Names): string {
  const names = field === 'service' ? services : field === 'key' ? keys : noKeys;
  return uniqueNameOf(names, value) ?? value;
}
