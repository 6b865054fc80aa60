import http from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';

import type { Upstream, UpstreamRequest } from './Upstream.ts';

/**
 * Lets the API of another server serve `/v1`. Bytes pass as they are (a compressed body stays compressed), redirects are not
 * followed, and backpressure reaches through. Node's `fetch` would unpack bodies, add headers of its own, and has fixed limits.
 * @param base what stands in front of `/v1`, for example `https://api.clickhouse.cloud`.
 */
export function createRemoteUpstream(base: string): Upstream {
  const { origin, protocol, pathname } = new URL(base);
  const transport = protocol === 'https:' ? https : http;
  const agent = new transport.Agent({ keepAlive: true, maxSockets: 128, scheduling: 'lifo' });
  const prefix = pathname.replace(/\/$/u, '');

  const attempt = async (request: UpstreamRequest): Promise<Response> =>
    new Promise((resolve, reject) => {
      const isRead = request.method === 'GET' || request.method === 'HEAD';
      const outgoing = transport.request(origin + prefix + request.path, {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        signal: request.signal,
        // A write gets a connection of its own: on a kept one, a server that has just hung up leaves open whether it was done.
        agent: isRead ? agent : new transport.Agent(),
      });
      outgoing.once('response', (incoming) => {
        try {
          resolve(answerOf(request.method, incoming));
        } catch (error) {
          incoming.destroy();
          reject(error);
        }
      });
      outgoing.once('error', (error) => {
        const wasStale = outgoing.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
        if (isRead && wasStale && !request.signal.aborted) resolve(attempt(request));
        else reject(error);
      });
      // After the answer has begun, a lost connection shows in its body.
      outgoing.on('error', () => undefined);
      if (request.body === undefined || request.body instanceof Uint8Array) outgoing.end(request.body);
      else
        Readable.from(request.body)
          .on('error', (error) => outgoing.destroy(error))
          .pipe(outgoing);
    });

  return { origin: base, send: attempt };
}

function answerOf(method: string, incoming: http.IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = incoming.statusCode ?? 0;
  const hasBody = method !== 'HEAD' && ![204, 205, 304].includes(status);
  if (!hasBody) incoming.resume();
  return new Response(hasBody ? bodyOf(incoming) : null, { status, headers });
}

/** Reads only when asked: `Readable.toWeb` of Node 20 counts chunks instead of bytes, and so would hold a whole list in memory. */
function bodyOf(incoming: http.IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = incoming[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        incoming.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
