import { parseCidrBlock } from '../log/parseIpAddress.ts';
import { readMoment } from './readMoment.ts';
import { readSpan } from './readSpan.ts';
import { searchFields, type SearchField, type SearchTerm } from './SearchTerm.ts';

/** A term, and where it stands in the text: `from` inclusive, `to` exclusive. */
export interface PlacedTerm {
  term: SearchTerm;
  from: number;
  to: number;
}

const fieldNames = new Map<string, SearchField | 'is' | 'after' | 'before' | 'last'>(
  [...searchFields, 'is' as const, 'after' as const, 'before' as const, 'last' as const].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

const allowed = 'actor:, actorType:, type:, service:, ip:, key:, userAgent:, is:, after:, before: and last:';

/**
 * Reads what was typed into the filter bar. Nothing is lost: what cannot be understood comes back as a mistake with a message
 * that says what is allowed. Terms are separated by white space; a value in double quotes may contain some (`\"` and `\\` inside).
 */
export function parseSearch(text: string): PlacedTerm[] {
  const found: PlacedTerm[] = [];
  for (let at = skipSpace(text, 0); at < text.length;) {
    const token = readToken(text, at);
    found.push({ term: token.fault ?? readTerm(token), from: at, to: token.to });
    at = skipSpace(text, token.to);
  }
  return found;
}

interface Token {
  source: string;
  to: number;
  isExcluded: boolean;
  /** The word before the colon; undefined for free text. */
  name: string | undefined;
  value: string;
  isQuoted: boolean;
  isPrefix: boolean;
  fault?: SearchTerm;
}

const skipSpace = (text: string, from: number): number => {
  const offset = text.slice(from).search(/\S/u);
  return offset === -1 ? text.length : from + offset;
};

function readToken(text: string, from: number): Token {
  const head = /^(?<minus>-?)(?:(?<name>[a-z]+):)?/iu.exec(text.slice(from));
  const isAlone = head?.groups?.['minus'] === '-' && /^-(?:\s|$)/u.test(text.slice(from));
  const isExcluded = head?.groups?.['minus'] === '-' && !isAlone;
  const name = head?.groups?.['name'];
  const valueFrom = from + (isAlone ? 0 : (head?.[0].length ?? 0));
  const bareTo = valueFrom + (/^\S*/u.exec(text.slice(valueFrom))?.[0].length ?? 0);
  const common = { isExcluded, name };
  if (text[valueFrom] !== '"') {
    const value = text.slice(valueFrom, bareTo);
    const isPrefix = name !== undefined && value.endsWith('*');
    return {
      ...common,
      source: text.slice(from, bareTo),
      to: bareTo,
      value: isPrefix ? value.slice(0, -1) : value,
      isQuoted: false,
      isPrefix,
    };
  }
  const quoted = /^"(?<inside>(?:[^"\\]|\\.)*)"(?<star>\*?)(?=\s|$)/su.exec(text.slice(valueFrom));
  if (quoted === null) {
    const isOpen = !/^"(?:[^"\\]|\\.)*"/su.test(text.slice(valueFrom));
    const to = isOpen ? text.length : endOfQuoted(text, valueFrom);
    const source = text.slice(from, to).trimEnd();
    const message = isOpen ? 'A closing quote (") is missing.' : 'A space is missing after the closing quote.';
    const fault = { kind: 'mistake' as const, source, message };
    return { ...common, source, to, value: '', isQuoted: true, isPrefix: false, fault };
  }
  const to = valueFrom + quoted[0].length;
  return {
    ...common,
    source: text.slice(from, to),
    to,
    value: (quoted.groups?.['inside'] ?? '').replaceAll(/\\(?<kept>.)/gsu, '$<kept>'),
    isQuoted: true,
    isPrefix: quoted.groups?.['star'] === '*',
  };
}

/** The end of a quoted text with something glued to its closing quote. */
function endOfQuoted(text: string, from: number): number {
  const length = /^"(?:[^"\\]|\\.)*"\S*/su.exec(text.slice(from))?.[0].length ?? 0;
  return from + length;
}

function readTerm(token: Token): SearchTerm {
  const { source, name, value, isExcluded, isPrefix, isQuoted } = token;
  const mistake = (message: string): SearchTerm => ({ kind: 'mistake', source, message });
  if (name === undefined) {
    if (value.trim() === '') return mistake('There is nothing between the quotes.');
    if (isPrefix) return mistake('A text is found anywhere in a value: the * is not needed.');
    return { kind: 'text', text: value, isExcluded };
  }
  const field = fieldNames.get(name.toLowerCase());
  if (field === undefined) {
    return mistake(`“${name}:” is not known. Allowed are ${allowed}. To look for this text, put it in quotes.`);
  }
  if (field === 'is') {
    return value.toLowerCase() === 'damaged' && !isPrefix
      ? { kind: 'damaged', isExcluded }
      : mistake('is: takes “damaged”, for the rows that could not be read as an activity: is:damaged, -is:damaged.');
  }
  if (field === 'after' || field === 'before' || field === 'last') {
    if (isExcluded) return mistake(`A time cannot be excluded: leave out the minus, or turn after and before round.`);
    if (field === 'last') {
      return isPrefix || readSpan(value) === undefined
        ? mistake('last: takes a number with m, h, d or w: last:15m, last:24h, last:30d, last:2w.')
        : { kind: 'last', span: value };
    }
    return isPrefix || readMoment(value, 'UTC') === undefined
      ? mistake(
          `${field}: takes a date or a time: ${field}:2026-11-24, ${field}:2026-11-24T09:30, ${field}:2026-11-24T09:30:00Z.`,
        )
      : { kind: field, moment: value };
  }
  if (value === '' && !isPrefix && !isQuoted)
    return mistake(`${field}: needs a value. ${field}:* stands for any value.`);
  // In quotes, it is the value as a log has it: a list of proxies, an address with a port, “unknown”.
  if (field === 'ip' && !isPrefix && !isQuoted && parseCidrBlock(value) === undefined) {
    return mistake(
      'ip: takes an address or a block of addresses: ip:203.0.113.7, ip:203.0.113.0/24, ip:2001:db8::/32. Any other value goes in quotes.',
    );
  }
  return { kind: 'field', field, value, isPrefix, isExcluded };
}
