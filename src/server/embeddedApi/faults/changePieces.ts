import { toByteStream } from '../toByteStream.ts';

/** Turns the pieces of a body into others, one by one as the reader takes them. */
export type PieceChange = (pieces: AsyncIterable<Uint8Array>) => AsyncGenerator<string | Uint8Array, void, void>;

/** The same answer with its body changed on the way. An answer without a body, or a failure, is left alone. */
export function changePieces(response: Response, change: PieceChange): Response {
  if (response.body === null || !response.ok) return response;
  return new Response(toByteStream(change(response.body)), response);
}
