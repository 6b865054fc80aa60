import type { IncompleteReason } from './protocol.ts';

/** What a body says: the JSON text of each of its rows, and how it ended. */
export interface ReferenceDocument {
  sources: string[];
  requestId: string | undefined;
  verdict: 'complete' | Extract<IncompleteReason, 'cutShort' | 'notJson' | 'notActivities'>;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^ \t\r\n"{}[\]:,]+/suy;

/**
 * The plainest reading of a whole body, which the engine's is compared with: `JSON.parse` decides what is JSON, and a
 * row belongs to a broken body if the text up to the row's end, with the brackets closed, is JSON.
 * A broken body is always `cutShort` here: whether more bytes could have mended it is not judged.
 */
export function readReferenceDocument(bytes: Uint8Array): ReferenceDocument {
  const decoded = decode(bytes);
  const text = decoded.content;
  const { rows, requestId } = splitRows(text);
  const value = decoded.isWhole ? parse(text) : undefined;
  if (!value) {
    const bare = readBareActivity(text);
    if (bare !== undefined) return { sources: [bare], requestId, verdict: 'cutShort' };
    const kept = rows.filter(
      ({ end, isEnded }) => isEnded && [']', '}', ']}'].some((rest) => parse(text.slice(0, end) + rest)),
    );
    return { sources: kept.map(({ source }) => source), requestId, verdict: 'cutShort' };
  }
  const { parsed } = value;
  const isList = Array.isArray(parsed);
  const isEnvelope = !isList && hasOwn(parsed, 'result');
  const isActivity = !isList && !isEnvelope && hasOwn(parsed, 'id');
  if (isActivity) return { sources: [text.trim()], requestId, verdict: 'complete' };
  const result = isEnvelope ? parsed.result : parsed;
  if (typeof result !== 'object' || result === null || (!isList && !isEnvelope)) {
    return { sources: [], requestId, verdict: 'notActivities' };
  }
  return { sources: rows.map(({ source }) => source), requestId, verdict: 'complete' };
}

/** The activity that a text begins with, whatever follows it. */
function readBareActivity(text: string): string | undefined {
  const start = skipSpace(text, 0);
  const source = text.slice(start, endOfValue(text, start) ?? start);
  const value = parse(source)?.parsed;
  const isActivity = !Array.isArray(value) && hasOwn(value, 'id') && !hasOwn(value, 'result');
  return isActivity ? source : undefined;
}

/** Decodes the longest part that is UTF-8. */
function decode(bytes: Uint8Array): { content: string; isWhole: boolean } {
  try {
    return { content: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isWhole: true };
  } catch {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let text = '';
    try {
      for (const byte of bytes) text += decoder.decode(Uint8Array.of(byte), { stream: true });
    } catch {
      return { content: text, isWhole: false };
    }
    return { content: text, isWhole: false };
  }
}

function parse(text: string): { parsed: unknown } | undefined {
  try {
    return { parsed: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function hasOwn<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

interface Row {
  source: string;
  end: number;
  /** A number or literal at the very end of a text may go on. */
  isEnded: boolean;
}

/** Finds the rows by brackets alone, in a text that need not be JSON to its end. The last `result` wins. */
function splitRows(text: string): { rows: Row[]; requestId: string | undefined } {
  let rows: Row[] = [];
  let requestId: string | undefined;
  const start = skipSpace(text, 0);
  if (text[start] === '[') return { rows: splitList(text, start), requestId };
  if (text[start] !== '{') return { rows, requestId };
  let position = start + 1;
  for (;;) {
    const keyStart = skipSpace(text, position);
    const keyEnd = endOfValue(text, keyStart);
    if (keyEnd === undefined) break;
    const key = readText(text.slice(keyStart, keyEnd));
    const colon = skipSpace(text, keyEnd);
    const valueStart = skipSpace(text, colon + 1);
    if (text[colon] !== ':' || valueStart >= text.length) break;
    const valueEnd = endOfValue(text, valueStart);
    // Nothing after a fault counts.
    if (!parse(`${text.slice(0, valueStart)}0}`)) break;
    if (key === 'result') {
      rows = [];
      if (text[valueStart] === '[') rows = splitList(text, valueStart);
      if (text[valueStart] === '{' && valueEnd) rows = [rowOf(text, valueStart, valueEnd)];
    }
    if (valueEnd === undefined || !parse(`${text.slice(0, valueEnd)}}`)) break;
    if (!rowOf(text, valueStart, valueEnd).isEnded) break;
    if (key === 'requestId') requestId = readText(text.slice(valueStart, valueEnd));
    const comma = skipSpace(text, valueEnd);
    if (text[comma] !== ',') break;
    position = comma + 1;
  }
  return { rows, requestId };
}

function splitList(text: string, start: number): Row[] {
  const rows: Row[] = [];
  let position = start;
  do {
    const valueStart = skipSpace(text, position + 1);
    const valueEnd = endOfValue(text, valueStart);
    if (valueEnd === undefined) break;
    rows.push(rowOf(text, valueStart, valueEnd));
    position = skipSpace(text, valueEnd);
  } while (text[position] === ',');
  return rows;
}

function rowOf(text: string, start: number, end: number): Row {
  const isEnded = /[}\]"]/u.test(text.charAt(end - 1)) || /[ \t\r\n,\]}]/u.test(text.charAt(end));
  return { source: text.slice(start, end), end, isEnded };
}

function skipSpace(text: string, position: number): number {
  let at = position;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

/** Where the value that starts here ends, by its brackets; undefined if the text ends first or there is no value. */
function endOfValue(text: string, start: number): number | undefined {
  token.lastIndex = start;
  let depth = 0;
  for (;;) {
    const position = skipSpace(text, token.lastIndex);
    token.lastIndex = position;
    const word = token.exec(text)?.[0];
    if (word === undefined) return undefined;
    if (word === '{' || word === '[') depth++;
    if (word === '}' || word === ']') depth--;
    if (depth < 0 || (depth === 0 && /^[,:]/u.test(word))) return undefined;
    if (depth === 0) return token.lastIndex;
  }
}

function readText(source: string): string | undefined {
  const value = parse(source)?.parsed;
  return typeof value === 'string' ? value : undefined;
}
