/**
 * Reads a whole body, counting while it comes: what is announced may be wrong.
 * @returns undefined when it has more than `mostBytes`; the rest is not read.
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
