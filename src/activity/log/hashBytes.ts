/** Where every hash starts; `hashWord` and `hashTail` continue it. */
export const hashStart = 0x2f0b4a27;

/** Takes 4 bytes into a hash: multiply, then shift, so that every bit reaches the low ones, which choose the slot. */
export function hashWord(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/**
 * The hash of bytes: words of 4 bytes from the start, then the bytes that are left, one by one. `TextReader` computes
 * the same while it looks for the end of a text; whoever changes one changes both.
 */
export function hashBytes(view: DataView, start: number, end: number): number {
  let hash = hashStart;
  let position = start;
  for (; position + 4 <= end; position += 4) hash = hashWord(hash, view.getInt32(position, true));
  for (; position < end; position++) hash = hashWord(hash, view.getUint8(position));
  return hash;
}
