/**
 * The id of a row that came without one: made of its bytes, so that the same row read again (a refresh) is the same
 * row, and of how often these bytes came before in the same body.
 */
export function damagedId(source: Uint8Array, occurrence: number): string {
  // Two 32-bit FNV-1a hashes with different starts: rows without an id are few.
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (const byte of source) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x01000193) ^ (b >>> 15);
  }
  return `damaged:${toHex(a)}${toHex(b)}:${occurrence}`;
}

function toHex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
