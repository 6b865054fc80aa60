import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const pieceBytes = 1_048_576;
const page = '<!doctype html><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">';

/**
 * Serves the built bench from a folder, and the logs from memory: `/log/<name>`, with `?pace=<MB in a second>` slowly.
 * @param {{ folder: string, files: Record<string, string>, port: number }} options `files` by their path; port 0: a free one
 */
export async function serveBench({ folder, files, port }) {
  /** @type {Map<string, Buffer>} */
  const bodies = new Map();
  const ends = { lastByteAt: 0 };

  /** @param {import('node:http').ServerResponse} response @param {Buffer} body @param {number} pace */
  const sendBody = async (response, body, pace) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    const startedAt = performance.now();
    for (let sent = 0; sent < body.length; sent += pieceBytes) {
      const dueAt = pace > 0 ? startedAt + sent / (pace * 1000) : 0;
      const waitMs = dueAt - performance.now();
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      const isWritten = response.write(body.subarray(sent, sent + pieceBytes));
      if (!isWritten) await new Promise((resolve) => response.once('drain', () => resolve(undefined)));
    }
    ends.lastByteAt = performance.timeOrigin + performance.now();
    response.end();
  };

  /** @param {string} path @returns {Buffer | undefined} */
  const fileOf = (path) => {
    const file = files[path] ?? join(folder, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const log = bodies.get(pathname.slice('/log/'.length));
    if (log) {
      void sendBody(response, log, Number(searchParams.get('pace') ?? 0));
      return;
    }
    const file = pathname === '/' ? page : fileOf(pathname);
    const contentType =
      pathname === '/' ? 'text/html' : pathname.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': contentType });
    response.end(file);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    ends,
    /** Serves a file as a log, and forgets the others: they are large. @param {string} name @param {string} path */
    addLog(name, path) {
      if (bodies.has(name)) return;
      bodies.clear();
      bodies.set(name, readFileSync(path));
    },
    close: () => server.close(),
  };
}
