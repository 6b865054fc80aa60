import { actorTypeName } from '../actorTypes.ts';
import type { ActivityNames } from '../sentences/describeActivity.ts';
import { readSpan } from './readSpan.ts';
import { searchFields, type SearchField, type SearchTerm } from './SearchTerm.ts';
import { uniqueNameOf } from './uniqueNameOf.ts';

type FieldTerm = Extract<SearchTerm, { kind: 'field' }>;

interface Clause {
  of: (values: string) => string;
  except: (values: string) => string;
  /** `service:*` and `-service:*`. */
  any: string;
  none: string;
}

/** In the order in which a sentence says them. */
const clauses: Readonly<Record<SearchField, Clause>> = {
  actorType: {
    of: (values) => `by ${values}`,
    except: (values) => `except by ${values}`,
    any: 'with an actor type',
    none: 'without an actor type',
  },
  actor: {
    of: (values) => `by ${values}`,
    except: (values) => `except by ${values}`,
    any: 'by anyone known',
    none: 'by no one known',
  },
  type: {
    of: (values) => `of type ${values}`,
    except: (values) => `except ${values}`,
    any: 'of any type',
    none: 'of no type',
  },
  service: {
    of: (values) => `on ${values}`,
    except: (values) => `except on ${values}`,
    any: 'on any service',
    none: 'on no service',
  },
  key: {
    of: (values) => `about key ${values}`,
    except: (values) => `except about key ${values}`,
    any: 'about any key',
    none: 'about no key',
  },
  ip: {
    of: (values) => `from ${values}`,
    except: (values) => `except from ${values}`,
    any: 'from any address',
    none: 'from no address',
  },
  userAgent: {
    of: (values) => `with user agent ${values}`,
    except: (values) => `except with user agent ${values}`,
    any: 'with a user agent',
    none: 'without a user agent',
  },
};

const sentenceFields = Object.keys(clauses).filter((name): name is SearchField =>
  searchFields.some((field) => field === name),
);

/**
 * A search as a sentence: “activities by users, except service idle, from 203.0.113.0/24, in the last 30 days”. Nothing is left out of it,
 * and searches that mean something else have another sentence: a value that could be taken for words of the sentence is quoted.
 *
 * @param names what people call services, keys and actors, by id.
 */
export function describeSearch(terms: readonly SearchTerm[], names: ActivityNames): string {
  const ofFields = sentenceFields.flatMap((field) => {
    const { of, except, any, none } = clauses[field];
    const ofField = terms.filter((term): term is FieldTerm => term.kind === 'field' && term.field === field);
    const values = ofField.filter((term) => !isAnything(term));
    const included = values.filter(({ isExcluded }) => !isExcluded).map((term) => saidValue(term, names));
    const excluded = values.filter(({ isExcluded }) => isExcluded).map((term) => saidValue(term, names));
    const anything = ofField.filter(isAnything);
    // No value at all is an alternative to those that are asked for, and not one more condition.
    const alternatives = [
      ...(included.length > 0 ? [of(listOf(included, 'or'))] : []),
      ...(anything.some(({ isExcluded }) => isExcluded) ? [none] : []),
    ];
    return [
      alternatives.join(' or '),
      anything.some(({ isExcluded }) => !isExcluded) ? any : '',
      excluded.length > 0 ? except(listOf(excluded, 'and')) : '',
    ].filter((clause) => clause !== '');
  });
  const rest = restKinds.flatMap((kinds) => terms.filter(({ kind }) => kinds.includes(kind)).map(saidRest));
  return ['activities', [...ofFields, ...rest].join(', ')].join(' ').trim();
}

const restKinds: readonly (readonly SearchTerm['kind'][])[] = [
  ['damaged'],
  ['text'],
  ['after', 'before', 'last'],
  ['mistake'],
];

const isAnything = ({ isPrefix, value }: FieldTerm): boolean => isPrefix && value === '';

function saidRest(term: SearchTerm): string {
  switch (term.kind) {
    case 'text':
      return `${term.isExcluded ? 'without' : 'with'} ${quoted(term.text)}`;
    case 'damaged':
      return `that ${term.isExcluded ? 'are not' : 'are'} damaged`;
    case 'after':
      return `from ${saidMoment(term.moment)} on`;
    case 'before':
      return `before ${saidMoment(term.moment)}`;
    case 'last':
      return `in the last ${readSpan(term.span)?.words ?? term.span}`;
    case 'mistake':
      return `not understood and left out: ${quoted(term.source)}`;
    case 'field':
    default:
      return '';
  }
}

const saidMoment = (moment: string): string => moment.replace(/(?<=\d)[Tt](?=\d)/u, ' ');

const quoted = (text: string): string => `“${text.replaceAll(/[“”\\]/gu, String.raw`\$&`)}”`;

/** Words that stand in a sentence without quotes, and so cannot be a value there. */
const wordsOfSentence = new Set(['users', 'support', 'anyone', 'or', 'and']);

const actorNouns = new Map([
  ['user', 'users'],
  ['api', 'API keys'],
  ['system', 'the system'],
  ['support', 'support'],
]);

/** A value as a sentence says it. */
function saidValue(term: FieldTerm, names: ActivityNames): string {
  const { field, value, isPrefix } = term;
  const noun = field === 'actorType' && !isPrefix ? actorNouns.get(value) : undefined;
  if (noun !== undefined) return noun;
  const ofType = field === 'actorType' ? 'actors of type ' : '';
  const end = isPrefix ? '…' : '';
  if (field === 'type' && isWordy(value, isPrefix)) return `${value.replaceAll('_', ' ')}${end}`;
  const name = nameOf(term, names);
  const isPlain = /^[^\s,“”…\\]+$/u.test(name) && !wordsOfSentence.has(name);
  return `${ofType}${isPlain && field !== 'type' ? name : quoted(name)}${end}`;
}

/** Whether the words of a type can be told from those of another one: `service_idle`, and `service_` as a beginning. */
const isWordy = (type: string, isPrefix: boolean): boolean =>
  /^[a-z0-9]+(?:_[a-z0-9]+)*_?$/u.test(type) &&
  (isPrefix || !type.endsWith('_')) &&
  !type.split('_').some((word) => wordsOfSentence.has(word));

/** What people call the value, where no other value is called so. */
function nameOf({ field, value, isPrefix }: FieldTerm, { services, keys, actors }: ActivityNames): string {
  const names = field === 'service' ? services : field === 'key' ? keys : field === 'actor' ? actors : undefined;
  return (isPrefix || names === undefined ? undefined : uniqueNameOf(names, value)) ?? value;
}

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
  userAgent: 'User agent',
};

/** One piece of a search in words, for a chip: “Type: service idle”, “not Actor: ada”. Different pieces have different words. */
export function describeTerm(term: SearchTerm, names: ActivityNames): string {
  if (term.kind === 'mistake') return term.source;
  if (term.kind === 'last') return `last ${readSpan(term.span)?.words ?? term.span}`;
  if (term.kind === 'damaged') return term.isExcluded ? 'not damaged' : 'damaged';
  if (term.kind !== 'field') return saidRest(term);
  return `${term.isExcluded ? 'not ' : ''}${fieldNames[term.field]}: ${chipValue(term, names)}`;
}

/** What stands in chips for something else than a value of this name. */
const wordsOfChips = new Set(['any value', ...[...actorNouns.keys()].map((type) => actorTypeName(type).toLowerCase())]);

function chipValue(term: FieldTerm, names: ActivityNames): string {
  if (isAnything(term)) return 'any value';
  const { field, value, isPrefix } = term;
  const end = isPrefix ? '…' : '';
  if (field === 'type' && isWordy(value, isPrefix)) return `${value.replaceAll('_', ' ')}${end}`;
  if (field === 'actorType' && !isPrefix && actorNouns.has(value)) return actorTypeName(value);
  const name = nameOf(term, names);
  const isPlain =
    field !== 'type' && /^[^“”…\\]+$/u.test(name) && name === name.trim() && !wordsOfChips.has(name.toLowerCase());
  return `${isPlain ? name : quoted(name)}${end}`;
}
