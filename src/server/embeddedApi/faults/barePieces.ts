const closingBracket = 0x5d;

/** Takes the envelope off a list: its head and its tail are pieces of their own. */
export async function* barePieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string | Uint8Array, void, void> {
  let isHead = true;
  for await (const piece of pieces) {
    if (isHead) yield '[';
    else if (piece[0] === closingBracket) yield ']';
    else yield piece;
    isHead = false;
  }
}
