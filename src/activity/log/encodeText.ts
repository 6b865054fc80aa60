/**
 * A text as UTF-8, where a lone surrogate (JSON can say one, as `"\ud800"`, UTF-8 cannot) is written like any other
 * code point, in three bytes: so that different texts have different bytes.
 */
export function encodeText(text: string): Uint8Array {
  if (!/\p{Surrogate}/u.test(text)) return new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code < 0xe000) bytes.push(0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else bytes.push(...new TextEncoder().encode(character));
  }
  return Uint8Array.from(bytes);
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text whose `encodeText` these bytes are. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    let text = '';
    for (let i = 0; i < bytes.length;) {
      const first = bytes[i] ?? 0;
      const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
      const second = bytes[i + 1] ?? 0;
      const isSurrogate = first === 0xed && second >= 0xa0;
      text += isSurrogate
        ? String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | ((bytes[i + 2] ?? 0) & 0x3f))
        : strict.decode(bytes.subarray(i, i + length));
      i += length;
    }
    return text;
  }
}
