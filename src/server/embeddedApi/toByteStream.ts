/**
 * A byte stream of pieces that are made only when the reader takes them; when it goes away, the making ends. A piece that
 * throws breaks the body off.
 */
export function toByteStream(pieces: AsyncGenerator<string | Uint8Array, void, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
      },
      cancel: async () => {
        await pieces.return();
      },
    },
    // No piece ahead of the reader: a client that pauses pauses the database as well.
    { highWaterMark: 0 },
  );
}
