import type { Upstream } from './Upstream.ts';

/** The embedded API as its maker gives it. */
interface EmbeddedApi {
  fetch: (request: Request, client: { address: string }) => Promise<Response>;
}

/** Lets the embedded API of this process serve `/v1`. */
export function createEmbeddedUpstream(api: EmbeddedApi): Upstream {
  return {
    origin: undefined,
    send: async ({ method, path, headers, body, signal, clientAddress }) =>
      api.fetch(
        // The host plays no part: the embedded API looks at the path alone.
        new Request(`http://embedded.invalid${path}`, {
          method,
          headers,
          signal,
          ...(body === undefined ? {} : { body, duplex: 'half' }),
        }),
        { address: clientAddress },
      ),
  };
}
