import { parseCidrBlock } from '../log/parseIpAddress.ts';
import type { ActivityFilter, FacetCondition, FacetName, Matcher, TextCondition } from '../log/protocol.ts';
import { facetOfField } from './facetOfField.ts';
import { readMoment } from './readMoment.ts';
import { readSpan } from './readSpan.ts';
import { saysText } from './saysText.ts';
import type { SearchTerm } from './SearchTerm.ts';

/** What the meaning of a search depends on besides itself. */
export interface SearchContext {
  /** From when on `last:` counts back: when the log was read, in milliseconds since 1970. */
  nowMs: number;
  /** The zone in which a moment without one is meant: an IANA zone or `local`. */
  timeZone: string;
  /** Names of services by id: a service can be asked for by either. */
  services: ReadonlyMap<string, string>;
  /** Names of API keys by id: a key, too, can be asked for by either. */
  keys?: ReadonlyMap<string, string>;
  /** The types, and the changes of keys, whose sentences contain a text, so that the words on the screen can be looked for. */
  typesSaying?: (text: string) => { type: readonly string[]; keyUpdateType: readonly string[] };
}

const noKeys: ReadonlyMap<string, string> = new Map();

/** Translates what is looked for into the conditions that the log understands. Mistakes are left out: the page shows them. */
export function toActivityFilter(terms: readonly SearchTerm[], context: SearchContext): ActivityFilter {
  const conditions = new Map<FacetName, { facet: FacetName; include: Matcher[]; exclude: Matcher[] }>();
  const texts: TextCondition[] = [];
  const damaged: ('only' | 'none')[] = [];
  const froms: number[] = [];
  const tos: number[] = [];
  for (const term of terms) {
    switch (term.kind) {
      case 'field': {
        const facet = facetOfField[term.field];
        const condition = conditions.get(facet) ?? { facet, include: [], exclude: [] };
        conditions.set(facet, condition);
        // "Any value" is "not absent", and not any value is "absent".
        if (term.isPrefix && term.value === '') {
          (term.isExcluded ? condition.include : condition.exclude).push({ kind: 'absent' });
        } else {
          (term.isExcluded ? condition.exclude : condition.include).push(...matchersOf(term, context));
        }
        break;
      }
      case 'text':
        texts.push(textCondition(term.text, term.isExcluded, context));
        break;
      case 'damaged':
        damaged.push(term.isExcluded ? 'none' : 'only');
        break;
      case 'after':
        froms.push(readMoment(term.moment, context.timeZone) ?? -Infinity);
        break;
      case 'before':
        tos.push(readMoment(term.moment, context.timeZone) ?? Infinity);
        break;
      case 'last':
        froms.push(context.nowMs - (readSpan(term.span)?.lengthMs ?? Infinity));
        break;
      case 'mistake':
        break;
    }
  }
  const facets: readonly FacetCondition[] = [...conditions.values()];
  const fromMs = Math.max(...froms, -Infinity);
  const toMs = Math.min(...tos, Infinity);
  return {
    facets,
    texts,
    ...(Number.isFinite(fromMs) ? { fromMs } : {}),
    ...(Number.isFinite(toMs) ? { toMs } : {}),
    ...(damaged.length > 0 ? { damaged } : {}),
  };
}

function matchersOf(
  { field, value, isPrefix }: Extract<SearchTerm, { kind: 'field' }>,
  { services, keys = noKeys }: SearchContext,
): Matcher[] {
  const own = matcherOf(value, isPrefix);
  if (field === 'ip') {
    if (isPrefix || parseCidrBlock(value) === undefined) return [own];
    const block = { kind: 'cidr' as const, block: value };
    // An address has several spellings: `2001:DB8::1` is `2001:db8:0:0:0:0:0:1`. An address alone is a block of one.
    return value.includes('/') ? [block] : [own, block];
  }
  // People write `Ada@example.com`, `actorType:User`, and `ci-deploy` for a key called `CI-Deploy`.
  const typed = field === 'service' ? own : { ...own, elseAnyCase: true as const };
  if (field !== 'service' && field !== 'key') return [typed];
  const sought = value.toLowerCase();
  const ids = [...(field === 'service' ? services : keys)].filter(([, name]) =>
    isPrefix ? name.toLowerCase().startsWith(sought) : name.toLowerCase() === sought,
  );
  return [typed, ...ids.map(([id]) => ({ kind: 'value' as const, value: id }))];
}

const matcherOf = (value: string, isPrefix: boolean): Extract<Matcher, { kind: 'value' | 'prefix' }> =>
  isPrefix ? { kind: 'prefix', prefix: value } : { kind: 'value', value };

function textCondition(
  text: string,
  isExcluded: boolean,
  { services, keys = noKeys, typesSaying }: SearchContext,
): TextCondition {
  const idsOf = (names: ReadonlyMap<string, string>) =>
    [...names].filter(([, name]) => saysText(name, text)).map(([id]) => id);
  const serviceId = idsOf(services);
  const targetKeyId = idsOf(keys);
  const also = {
    ...(serviceId.length > 0 ? { serviceId } : {}),
    ...(targetKeyId.length > 0 ? { targetKeyId } : {}),
    ...typesSaying?.(text),
  };
  return { contains: text, exclude: isExcluded, ...(Object.keys(also).length > 0 ? { also } : {}) };
}
