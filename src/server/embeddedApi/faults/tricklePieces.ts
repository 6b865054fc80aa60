const firstPieceBytes = 16 * 1024;
const largestPieceBytes = 512 * 1024;
const pauseMs = 500;

/** Lets the first rows through at once and the rest in pieces with a pause before each; they grow, so that a long list ends some day. */
export async function* tricklePieces(
  pieces: AsyncIterable<Uint8Array>,
  wait: (milliseconds: number) => Promise<void>,
): AsyncGenerator<Uint8Array, void, void> {
  let size = firstPieceBytes;
  let count = 0;
  for await (const piece of pieces) {
    for (let start = 0; start < piece.byteLength; start += size) {
      if (count > 1) size = Math.min(size * 2, largestPieceBytes);
      // The head of the envelope and the first rows do not wait.
      if (count >= 2) await wait(pauseMs);
      yield piece.subarray(start, start + size);
      count += 1;
    }
  }
}
