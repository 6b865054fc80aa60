import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http';

import { getRequestListener } from '@hono/node-server';

import type { App } from './createApp.ts';
import { errorAnswer } from './errorAnswer.ts';
import { readClientAddress } from './readClientAddress.ts';

/** An empty, `.` or `..` part in the path as it was sent: `Request` would quietly resolve it to another path. */
const confusing = /^[^?#]*\/(?:\.|%2e){0,2}\/|^[^?#]*\/(?:\.|%2e){1,2}(?:[?#]|$)/iu;

/**
 * Makes the app a listener for Node's HTTP server. A body that breaks off ends in a destroyed connection: a reader must never
 * take a part for the whole.
 * @param hasProxy whether a proxy stands in front and tells the address of the client.
 */
export function createListener(app: App, hasProxy: boolean): RequestListener {
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      // The adapter knows HTTP/2 too; this server does not speak it.
      if (!(incoming instanceof IncomingMessage && outgoing instanceof ServerResponse)) {
        return new Response(null, { status: 505 });
      }
      if (confusing.test(incoming.url ?? '')) {
        return errorAnswer(400, 'BAD_REQUEST', 'This path could be read in more than one way.');
      }
      const response = await app.fetch(request, { address: readClientAddress(incoming, hasProxy) });
      if (response.body === null) return response;
      return new Response(cutOnFailure(response.body, outgoing), response);
    },
    { overrideGlobalObjects: false },
  );
  return (incoming, outgoing) => void listener(incoming, outgoing);
}

/** Without this, the adapter would end a body that fails at its beginning with a whole answer of its own. */
function cutOnFailure(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
        } catch {
          outgoing.destroy();
          // The adapter cancels this body when it sees the connection gone; until then, there is nothing more to give.
          await new Promise((resolve) => {
            outgoing.once('close', resolve);
          });
        }
      },
      async cancel(reason) {
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
