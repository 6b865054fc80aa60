import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { join } from 'node:path';

import { closeServer } from './closeServer.ts';
import { createApp } from './createApp.ts';
import { createListener } from './createListener.ts';
import { loadFiles } from './files/loadFiles.ts';
import { isAllowedHost } from './isAllowedHost.ts';
import { listenOnPort } from './listenOnPort.ts';
import { openUpstream, type OpenUpstream } from './openUpstream.ts';
import { printProblem } from './print.ts';
import { printReady } from './printReady.ts';
import { readSettings, type Settings } from './settings.ts';
import { stopOnSignals } from './stopOnSignals.ts';

/** The production server: `npm start` builds it and starts it. */
const reading = readSettings(process.env);
if (reading.kind === 'wrong') {
  for (const fault of reading.faults) printProblem(fault);
  process.exit(1);
}
try {
  await start(reading.settings);
} catch (error) {
  // What people can mend (a busy port, a folder in use) says so in one line; all else is a fault of ours.
  printProblem(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

async function start(settings: Settings): Promise<void> {
  const startedAtMs = Date.now();
  let listener: RequestListener = sayStarting;
  const server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    (incoming, outgoing) => listener(incoming, outgoing),
  );
  let opened: OpenUpstream | undefined;
  stopOnSignals(async () => {
    await closeServer(server, 3000);
    await opened?.close();
  });

  // The port comes first: nobody should wait for sample data to learn that it is busy.
  const port = await listenOnPort(server, settings.host, settings.port);
  opened = await openUpstream(settings);
  const app = createApp({
    settings,
    upstream: opened.upstream,
    samples: opened.samples,
    files: await loadFiles(join(import.meta.dirname, '..', 'client')),
    isAllowedHost: (host) => isAllowedHost(host, port, settings),
  });
  listener = createListener(app, settings.publicOrigin?.startsWith('https:') ?? false);
  printReady({
    settings,
    port,
    keys: opened.sampleKeys,
    areAllKeysShown: process.argv.includes('--all-keys'),
    startMs: Date.now() - startedAtMs,
  });
}

function sayStarting(_incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '2', 'cache-control': 'no-store' });
  outgoing.end('The server is starting.\n');
}
