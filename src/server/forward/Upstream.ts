/** A request to the API, whichever serves `/v1`: the embedded one or a server elsewhere. */
export interface UpstreamRequest {
  method: string;
  /** Path and query, beginning with `/v1`. */
  path: string;
  headers: Headers;
  body: Uint8Array | ReadableStream<Uint8Array> | undefined;
  /** Ends the request and, later, the body of its answer. */
  signal: AbortSignal;
  clientAddress: string;
}

/** The API behind this server. */
export interface Upstream {
  /** What people call it: its origin; undefined for the embedded one. */
  origin: string | undefined;
  /**
   * Sends one request and gives the answer as soon as its headers are there; redirects are answers like others.
   * @throws what the transport throws when there is no answer.
   */
  send: (request: UpstreamRequest) => Promise<Response>;
}
