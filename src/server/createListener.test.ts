import type { RequestListener } from 'node:http';
import { connect } from 'node:net';

import { describe, expect, it, onTestFinished } from 'vitest';

import { createListener } from './createListener.ts';
import { listenLocally as listen } from './testing/listenLocally.ts';

const listenHere = async (listener: RequestListener) => listen(listener, onTestFinished);

const bytes = new TextEncoder().encode('[{"id":"1"},');

/** What a raw request gets: everything the server sends until it closes the connection. */
async function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    connect(port, '127.0.0.1')
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('error', reject)
      .once('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
      .end(request);
  });
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;

describe('createListener', () => {
  it('cuts the connection when a body breaks off, however early', async () => {
    for (const chunks of [0, 1, 3, 10]) {
      let given = 0;
      const body = () =>
        new ReadableStream<Uint8Array>({
          async pull(controller) {
            await new Promise(setImmediate);
            if (given === chunks) controller.error(new Error('the API went away'));
            else controller.enqueue(bytes);
            given += 1;
          },
        });
      const { origin, port } = await listenHere(createListener({ fetch: async () => new Response(body()) }, false));
      // A whole chunked body would end with an empty chunk.
      expect(await exchange(port, get('/'))).not.toMatch(/0\r\n\r\n$/u);
      given = 0;
      await expect(fetch(origin).then(async (response) => response.text())).rejects.toThrow(/terminated|fetch failed/u);
    }
  });

  it('tells the app, and the body, when the reader goes away', async () => {
    const goneAt: string[] = [];
    const app = {
      fetch: async (request: Request) => {
        request.signal.addEventListener('abort', () => goneAt.push('request'));
        return new Response(
          new ReadableStream<Uint8Array>({
            start: (controller) => controller.enqueue(bytes),
            cancel: () => void goneAt.push('body'),
          }),
        );
      },
    };
    const { origin } = await listenHere(createListener(app, false));
    const leaving = new AbortController();
    const response = await fetch(origin, { signal: leaving.signal });
    await response.body?.getReader().read();
    expect(goneAt).toEqual([]);
    leaving.abort();
    await expect.poll(() => new Set(goneAt)).toEqual(new Set(['request', 'body']));
  });

  it.each(['/v1/../operator/x', '/v1/%2e%2E/x', '/v1/.', '/v1//x', '//evil.example/v1', '/a/./b', '/v1/..?x'])(
    'refuses the path %s as it was sent',
    async (path) => {
      const seen: string[] = [];
      const app = { fetch: async (request: Request) => (seen.push(request.url), new Response('ok')) };
      const { port } = await listenHere(createListener(app, false));
      expect(await exchange(port, get(path))).toMatch(/^HTTP\/1\.1 400 /u);
      expect(seen).toEqual([]);
      expect(await exchange(port, get('/v1/a..b/.well-known/x?y=/../z'))).toMatch(/^HTTP\/1\.1 200 /u);
    },
  );

  it('knows the client by its connection, and behind a proxy by what the proxy wrote', async () => {
    const app = { fetch: async (_request: Request, client: { address: string }) => new Response(client.address) };
    const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' };
    for (const [hasProxy, address] of [
      [false, '127.0.0.1'],
      [true, '203.0.113.7'],
    ] as const) {
      const { origin } = await listenHere(createListener(app, hasProxy));
      expect(await (await fetch(origin, { headers })).text()).toBe(address);
    }
  });
});
