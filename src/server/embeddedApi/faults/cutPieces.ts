/**
 * Ends a list in the middle of a row of its first batch: by breaking the connection off, or as if that were all, which a reader
 * can only tell from the missing end of the JSON text.
 * @param beforeBreak a connection is silent before it is found to be lost. A browser gives up what it has received and not handed on
 *   when the break is known, so that a break right after the rows would be one before them.
 */
export async function* cutPieces(
  pieces: AsyncIterable<Uint8Array>,
  ending: 'break' | 'stop',
  beforeBreak?: () => Promise<void>,
): AsyncGenerator<Uint8Array, void, void> {
  let isHead = true;
  for await (const piece of pieces) {
    if (!isHead) {
      const middle = Buffer.from(piece).lastIndexOf('"type"', Math.floor(piece.byteLength * 0.6));
      yield piece.subarray(0, Math.max(1, middle + 3));
      break;
    }
    yield piece;
    isHead = false;
  }
  if (ending === 'stop') return;
  await beforeBreak?.();
  throw new Error('This key breaks the list off, as its fault says.');
}
