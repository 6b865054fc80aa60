import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { describe, expect, it, onTestFinished } from 'vitest';

import { listenLocally as listen } from '../testing/listenLocally.ts';
import { createRemoteUpstream } from './createRemoteUpstream.ts';
import type { UpstreamRequest } from './Upstream.ts';

const listenHere = async (listener: RequestListener) => listen(listener, onTestFinished);

const requestOf = (changes: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
  method: 'GET',
  path: '/v1/organizations?a=b',
  headers: new Headers({ authorization: 'Basic x' }),
  body: undefined,
  signal: new AbortController().signal,
  clientAddress: '127.0.0.1',
  ...changes,
});

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return text;
}

describe('createRemoteUpstream', () => {
  it('sends path, query, headers and the bytes of a change, below the path of the address', async () => {
    const { origin } = await listenHere((incoming, outgoing) => {
      const { method, url, headers } = incoming;
      void bodyOf(incoming).then((body) => outgoing.end(JSON.stringify({ method, url, headers, body })));
    });
    const body = Buffer.from('{"name":"Ünder"}');
    const response = await createRemoteUpstream(`${origin}/proxy`).send(requestOf({ method: 'PATCH', body }));
    expect(await response.json()).toMatchObject({
      method: 'PATCH',
      url: '/proxy/v1/organizations?a=b',
      headers: { authorization: 'Basic x', 'content-length': '17', host: origin.slice(7) },
      body: '{"name":"Ünder"}',
    });
  });

  it('sends a body that comes in pieces', async () => {
    const { origin } = await listenHere((incoming, outgoing) => {
      void bodyOf(incoming).then((text) => outgoing.end(text));
    });
    const pieces = ['one ', 'two'].map((text) => new TextEncoder().encode(text));
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(piece);
      },
    });
    const response = await createRemoteUpstream(origin).send(requestOf({ method: 'POST', body }));
    expect(await response.text()).toBe('one two');
  });

  it('leaves a compressed body as it is, and does not follow a redirect', async () => {
    const packed = gzipSync('[]');
    const { origin } = await listenHere((_incoming, outgoing) => {
      outgoing.writeHead(302, { location: '/elsewhere', 'content-encoding': 'gzip', 'set-cookie': ['a=1', 'b=2'] });
      outgoing.end(packed);
    });
    const response = await createRemoteUpstream(origin).send(requestOf());
    expect([response.status, response.headers.get('content-encoding')]).toEqual([302, 'gzip']);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(packed);
  });

  it.each([204, 304])('gives an answer without a body: %i', async (status) => {
    const { origin } = await listenHere((_incoming, outgoing) => outgoing.writeHead(status).end());
    const response = await createRemoteUpstream(origin).send(requestOf());
    expect([response.status, response.body]).toEqual([status, null]);
  });

  it('gives the length, but no body, to HEAD', async () => {
    const { origin } = await listenHere((_incoming, outgoing) =>
      outgoing.writeHead(200, { 'content-length': '7' }).end(),
    );
    const response = await createRemoteUpstream(origin).send(requestOf({ method: 'HEAD' }));
    expect([response.status, response.body, response.headers.get('content-length')]).toEqual([200, null, '7']);
  });

  it('ends in an error when the body is cut short, with and without a length', async () => {
    for (const headers of [{ 'content-length': '100' }, {}]) {
      const { origin } = await listenHere((_incoming, outgoing) => {
        outgoing.writeHead(200, headers);
        outgoing.write('[{"id":"1"},', () => outgoing.destroy());
      });
      const response = await createRemoteUpstream(origin).send(requestOf());
      await expect(response.text()).rejects.toThrow('aborted');
    }
  });

  it('lets the API go when the reader goes away, before or within the body', async () => {
    let answer: ServerResponse | undefined;
    const { origin, server } = await listenHere((_incoming, outgoing) => {
      answer = outgoing;
      if (_incoming.url === '/v1/body') outgoing.write('[');
    });
    const upstream = createRemoteUpstream(origin);
    const leaving = new AbortController();
    const waiting = upstream.send(requestOf({ signal: leaving.signal }));
    await once(server, 'request');
    leaving.abort();
    await expect(waiting).rejects.toThrow('aborted');
    const response = await upstream.send(requestOf({ path: '/v1/body' }));
    await response.body?.cancel();
    await expect.poll(() => answer?.destroyed).toBe(true);
  });

  it('asks again, but never writes again, when a kept connection turns out to be gone', async () => {
    const seen: string[] = [];
    const { origin } = await listenHere((incoming, outgoing) => {
      seen.push(incoming.method ?? '');
      if (seen.length === 2 || incoming.method === 'PATCH') incoming.socket.destroy();
      else outgoing.end('ok');
    });
    const upstream = createRemoteUpstream(origin);
    await (await upstream.send(requestOf())).text();
    // The connection is free for the next request after the end of the answer.
    await new Promise(setImmediate);
    expect(await (await upstream.send(requestOf())).text()).toBe('ok');
    expect(seen).toEqual(['GET', 'GET', 'GET']);
    await new Promise(setImmediate);
    await expect(upstream.send(requestOf({ method: 'PATCH', body: Buffer.from('{}') }))).rejects.toThrow('hang up');
    expect(seen).toEqual(['GET', 'GET', 'GET', 'PATCH']);
  });

  it('says why a server cannot be reached', async () => {
    const { origin, server } = await listenHere(() => undefined);
    await new Promise((resolve) => {
      server.close(resolve);
    });
    await expect(createRemoteUpstream(origin).send(requestOf())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
