/** Instead of a position: the bytes end before the value does. */
export const needsMore = -1;
/** Instead of a position: no bytes that follow could make this JSON. */
export const notJson = -2;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Finds the end of a JSON value, and judges it as `JSON.parse` after a fatal UTF-8 decoder does (RFC 8259). Nesting is kept on
 * a stack of our own, so that its depth has no limit.
 * @param start where the value begins, past white space.
 * @param end of what has come so far; `bytes[end]` exists and is 0, which no value contains.
 * @returns the position after the value, `needsMore` or `notJson`. A number needs the byte after it.
 */
export function skipJsonValue(bytes: Uint8Array, start: number, end: number): number {
  /** The closing brackets that are due, innermost last. */
  const due: number[] = [];
  let position = start;
  for (;;) {
    // A value begins here.
    const first = bytes[position] ?? 0;
    if (first === 0x7b || first === 0x5b) {
      due.push(first + 2);
      position = skipSpace(bytes, position + 1);
      if (bytes[position] === first + 2) {
        due.pop();
        position++;
      } else if (first === 0x7b) {
        position = skipKey(bytes, position, end);
        if (position < 0) return position;
        continue;
      } else continue;
    } else {
      position = first === quote ? skipString(bytes, position + 1, end) : skipScalar(bytes, position, end);
      if (position < 0) return position;
    }
    // A value ended here.
    for (;;) {
      const closing = due.at(-1);
      if (closing === undefined) return position;
      position = skipSpace(bytes, position);
      const next = bytes[position] ?? 0;
      if (next === 0x2c) {
        position = skipSpace(bytes, position + 1);
        if (closing === 0x7d) {
          position = skipKey(bytes, position, end);
          if (position < 0) return position;
        }
        break;
      }
      if (next !== closing) return position >= end ? needsMore : notJson;
      due.pop();
      position++;
    }
  }
}

/** The first position from `start` on that holds no white space of JSON. */
export function skipSpace(bytes: Uint8Array, start: number): number {
  let position = start;
  for (;;) {
    const byte = bytes[position];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return position;
    position++;
  }
}

/** From a key's quotation mark to the first byte of its value. */
function skipKey(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== quote) return start >= end ? needsMore : notJson;
  const keyEnd = skipString(bytes, start + 1, end);
  if (keyEnd < 0) return keyEnd;
  const colon = skipSpace(bytes, keyEnd);
  if (bytes[colon] !== 0x3a) return colon >= end ? needsMore : notJson;
  return skipSpace(bytes, colon + 1);
}

/** From anywhere in a string (but not within a character or escape) to the position after its closing quotation mark. */
export function skipString(bytes: Uint8Array, start: number, end: number): number {
  let position = start;
  for (;;) {
    const byte = bytes[position] ?? 0;
    if (byte === quote) return position + 1;
    if (byte < 0x20) return position >= end ? needsMore : notJson;
    // Most characters are ASCII, and need no further look.
    if (byte < 0x80 && byte !== backslash) {
      position++;
      continue;
    }
    const length = byte === backslash ? escapeLength(bytes, position, end) : characterLength(bytes, position, end);
    if (length < 0) return length;
    position += length;
  }
}

function escapeLength(bytes: Uint8Array, position: number, end: number): number {
  if (position + 1 >= end) return needsMore;
  const letter = bytes[position + 1] ?? 0;
  if (letter !== 0x75) return '"\\/bfnrt'.includes(String.fromCharCode(letter)) ? 2 : notJson;
  for (let i = position + 2; i < position + 6; i++) {
    if (i >= end) return needsMore;
    if (!isHexDigit(bytes[i] ?? 0)) return notJson;
  }
  return 6;
}

function isHexDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

/** The length of the UTF-8 character that begins here, by the table of well-formed sequences (Unicode, table 3-7). */
function characterLength(bytes: Uint8Array, position: number, end: number): number {
  const first = bytes[position] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return notJson;
  if (position + 1 >= end) return needsMore;
  const second = bytes[position + 1] ?? 0;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const greatest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > greatest) return notJson;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let i = position + 2; i < position + length; i++) {
    if (i >= end) return needsMore;
    if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return notJson;
  }
  return length;
}

const literals: Readonly<Record<number, string>> = { 0x74: 'true', 0x66: 'false', 0x6e: 'null' };

/** A number or literal; what follows it must be able to follow a value. */
function skipScalar(bytes: Uint8Array, start: number, end: number): number {
  const literal = literals[bytes[start] ?? 0];
  let position = start;
  if (literal === undefined) {
    position = skipNumber(bytes, start, end);
    if (position < 0) return position;
  } else {
    for (let i = 0; i < literal.length; i++, position++) {
      if (bytes[position] !== literal.charCodeAt(i)) return position >= end ? needsMore : notJson;
    }
  }
  if (position >= end) return needsMore;
  return ' \t\r\n,]}'.includes(String.fromCharCode(bytes[position] ?? 0)) ? position : notJson;
}

function skipNumber(bytes: Uint8Array, start: number, end: number): number {
  let position = bytes[start] === 0x2d ? start + 1 : start;
  const isZero = bytes[position] === 0x30;
  let next = isZero ? position + 1 : skipDigits(bytes, position);
  if (next === position) return position >= end ? needsMore : notJson;
  position = next;
  if (bytes[position] === 0x2e) {
    next = skipDigits(bytes, position + 1);
    if (next === position + 1) return next >= end ? needsMore : notJson;
    position = next;
  }
  if (((bytes[position] ?? 0) | 0x20) === 0x65) {
    position++;
    if (bytes[position] === 0x2b || bytes[position] === 0x2d) position++;
    next = skipDigits(bytes, position);
    if (next === position) return position >= end ? needsMore : notJson;
    position = next;
  }
  return position;
}

function skipDigits(bytes: Uint8Array, start: number): number {
  let position = start;
  for (;;) {
    const byte = bytes[position] ?? 0;
    if (byte < 0x30 || byte > 0x39) return position;
    position++;
  }
}
