import { Hono } from 'hono';

import { errorAnswer } from './errorAnswer.ts';
import { createFileServer } from './files/createFileServer.ts';
import type { StaticFile } from './files/loadFiles.ts';
import { createForwarding } from './forward/createForwarding.ts';
import { RequestBudgets } from './forward/RequestBudgets.ts';
import { sendWithLimits, defaultWaitingLimits, type WaitingLimits } from './forward/sendWithLimits.ts';
import type { Upstream } from './forward/Upstream.ts';
import { printProblem } from './print.ts';
import { securityHeaders } from './securityHeaders.ts';
import { createSessionService, type SampleSignIns } from './sessionService/createSessionService.ts';
import { SessionCookies } from './sessionService/SessionCookies.ts';
import { SessionSeal } from './sessionService/SessionSeal.ts';
import type { Settings } from './settings.ts';

export interface AppOptions {
  settings: Pick<Settings, 'sessionKeys' | 'rateLimit' | 'publicOrigin'>;
  upstream: Upstream;
  samples: SampleSignIns | undefined;
  /** Undefined in development, where Vite serves the files. */
  files: ReadonlyMap<string, StaticFile> | undefined;
  /** Whether a request for this host (`name:port`) is meant for this server. */
  isAllowedHost: (host: string) => boolean;
  waitingLimits?: WaitingLimits;
}

/** The whole server as one function from request to answer. */
export interface App {
  fetch: (request: Request, client: { address: string }) => Promise<Response>;
}

/** Puts the parts together: the session, the forwarding of `/v1`, the embedded API's own calls, and the browser's files. */
export function createApp(options: AppOptions): App {
  const { upstream, files, settings, waitingLimits = defaultWaitingLimits } = options;
  const isSecure = settings.publicOrigin?.startsWith('https:') ?? false;
  const cookies = new SessionCookies(new SessionSeal(settings.sessionKeys, upstream.origin ?? 'embedded'), isSecure);
  const { limit, windowSeconds } =
    upstream.origin === undefined ? settings.rateLimit : { limit: 10, windowSeconds: 10 };
  const budgets = new RequestBudgets({ limit, windowMs: windowSeconds * 1000 });
  const shared = { upstream, budgets, cookies, waitingLimits };
  const serveSession = createSessionService({ ...shared, samples: options.samples });
  const forward = createForwarding(shared);
  const serveFile = createFileServer(files ?? new Map());

  const app = new Hono<{ Bindings: { address: string } }>();
  const callerOf = (request: Request, address: string) => ({
    address,
    // A proxy may name this server by its inner address; then the public one is meant.
    ownOrigins: [
      `http://${new URL(request.url).host}`,
      ...(settings.publicOrigin === undefined ? [] : [settings.publicOrigin]),
    ],
  });
  app.use(async ({ req }, next) =>
    options.isAllowedHost(new URL(req.url).host)
      ? next()
      : errorAnswer(421, 'WRONG_HOST', 'This server is not known by that name. Set PUBLIC_ORIGIN if it should be.'),
  );
  app.get('/health', () => Response.json({ status: 'ok' }));
  app.all('/session', async ({ req, env }) => serveSession(req.raw, callerOf(req.raw, env.address)));
  app.all('/v1/*', async ({ req, env }) => forward(req.raw, callerOf(req.raw, env.address)));
  if (upstream.origin === undefined)
    app.all('/operator/*', async ({ req, env }) => passOn(req.raw, env.address, upstream));
  app.all('/session/*', () => errorAnswer(404, 'NOT_FOUND', 'There is nothing at this address.'));
  app.all('/operator/*', () => errorAnswer(404, 'NOT_FOUND', 'There is nothing at this address.'));
  app.all('*', ({ req }) => serveFile(req.raw));
  app.onError((error, { req }) => {
    if (req.raw.signal.aborted) return new Response(null, { status: 499 });
    printProblem(`${req.method} ${req.path} failed: ${error.stack ?? error.message}`);
    return errorAnswer(
      500,
      'INTERNAL_ERROR',
      'Something went wrong in the server of the dashboard. Its terminal says what.',
    );
  });

  return {
    fetch: async (request, client) => {
      const response = await app.fetch(request, client);
      const headers = new Headers(response.headers);
      for (const [name, value] of Object.entries(securityHeaders(kindOf(request), isSecure))) {
        headers.set(name, value);
      }
      return new Response(response.body, { status: response.status, headers });
    },
  };
}

function kindOf(request: Request): 'file' | 'worker' | 'answer' {
  const { pathname } = new URL(request.url);
  if (/^\/(?:v1|session|health|operator)(?:\/|$)/u.test(pathname)) return 'answer';
  // As the build names the script of `x.worker.ts`.
  return /^\/assets\/[^/]+\.worker-[^/]+\.js$/u.test(pathname) ? 'worker' : 'file';
}

/** The embedded API guards its operator's calls itself. */
async function passOn(request: Request, clientAddress: string, upstream: Upstream): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { method, headers, signal } = request;
  const body = request.body ?? undefined;
  return sendWithLimits(
    upstream,
    { method, path: pathname + search, headers: new Headers(headers), body, signal, clientAddress },
    { firstByteMs: 300_000, firstByteOfListMs: 300_000, stallMs: 300_000 },
  );
}
