const backslash = 0x5c;
const letterU = 0x75;

/** What the letter after a backslash stands for (RFC 8259, section 7); the others stand for themselves. */
const controls: Readonly<Record<number, number>> = { 0x62: 0x08, 0x66: 0x0c, 0x6e: 0x0a, 0x72: 0x0d, 0x74: 0x09 };

/**
 * Writes what the inside of a JSON string says, as the bytes that `encodeText` gives, without making a string of it.
 * @param start of the inside, which is known to be right @param end after its last byte
 * @param out has room for `end - start` bytes: no text is longer than its spelling
 * @returns how many bytes were written
 */
export function unescapeBytes(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  let length = 0;
  for (let i = start; i < end;) {
    const byte = bytes[i] ?? 0;
    if (byte !== backslash) {
      out[length++] = byte;
      i++;
      continue;
    }
    const letter = bytes[i + 1] ?? 0;
    if (letter !== letterU) {
      out[length++] = controls[letter] ?? letter;
      i += 2;
      continue;
    }
    let code = readUnit(bytes, i + 2);
    i += 6;
    const isHigh = code >= 0xd800 && code < 0xdc00;
    if (isHigh && i < end && bytes[i] === backslash && bytes[i + 1] === letterU) {
      const low = readUnit(bytes, i + 2);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        i += 6;
      }
    }
    length = writeCodePoint(code, out, length);
  }
  return length;
}

function readUnit(bytes: Uint8Array, start: number): number {
  let unit = 0;
  for (let i = start; i < start + 4; i++) {
    const digit = bytes[i] ?? 0;
    // The letters' lower four bits count from 1.
    unit = (unit << 4) | (digit <= 0x39 ? digit - 0x30 : (digit & 0x0f) + 9);
  }
  return unit;
}

/** As UTF-8, a lone surrogate like any other code point. @returns the place after it */
function writeCodePoint(code: number, out: Uint8Array, start: number): number {
  let at = start;
  if (code < 0x80) {
    out[at++] = code;
    return at;
  }
  if (code < 0x800) out[at++] = 0xc0 | (code >> 6);
  else {
    if (code < 0x10000) out[at++] = 0xe0 | (code >> 12);
    else {
      out[at++] = 0xf0 | (code >> 18);
      out[at++] = 0x80 | ((code >> 12) & 0x3f);
    }
    out[at++] = 0x80 | ((code >> 6) & 0x3f);
  }
  out[at++] = 0x80 | (code & 0x3f);
  return at;
}
