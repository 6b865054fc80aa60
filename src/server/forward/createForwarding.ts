import { errorAnswer } from '../errorAnswer.ts';
import { readBody } from '../readBody.ts';
import type { Caller } from '../sessionService/createSessionService.ts';
import { refuseForeignCall } from '../sessionService/refuseForeignCall.ts';
import { authorizationOf, type SealedSession } from '../sessionService/SealedSession.ts';
import type { SessionCookies } from '../sessionService/SessionCookies.ts';
import { forwardedHeaders } from './forwardedHeaders.ts';
import { isSafePath } from './isSafePath.ts';
import type { RequestBudgets } from './RequestBudgets.ts';
import { sendWithinBudget } from './sendWithinBudget.ts';
import { sendWithLimits, type WaitingLimits } from './sendWithLimits.ts';
import type { Upstream } from './Upstream.ts';
import { UpstreamFailure } from './UpstreamFailure.ts';

export interface ForwardingOptions {
  upstream: Upstream;
  budgets: RequestBudgets;
  cookies: SessionCookies;
  waitingLimits: WaitingLimits;
}

/** What a page may do; scripts may also do the rest. */
const pageMethods = ['GET', 'HEAD', 'PATCH'];
const scriptMethods = [...pageMethods, 'POST', 'PUT', 'DELETE'];
/** The dashboard writes names only. */
const mostPageBytes = 64 * 1024;

/**
 * Forwards `/v1`. A call with its own `Authorization` passes as it is; a call with a session gets the key of the session and
 * spends its budget. Our own refusals: 400 `BAD_REQUEST` (path), 401 `UNAUTHORIZED` with `X-Session: ended` (no session, or no longer;
 * a 401 without that header is the API's word on the key), 403 `FOREIGN_CALL`, 405, 413, 429 (`TOO_MANY_REQUESTS`, with when to
 * try again), 502 `UPSTREAM_UNREACHABLE` or `UPSTREAM_REDIRECT`, 504 `UPSTREAM_TIMEOUT`.
 */
export function createForwarding(options: ForwardingOptions): (request: Request, caller: Caller) => Promise<Response> {
  return async (request, caller) => {
    const { pathname } = new URL(request.url);
    if (!isSafePath(pathname, request.method)) {
      return errorAnswer(400, 'BAD_REQUEST', 'This path could be read in more than one way.');
    }
    try {
      return request.headers.has('authorization')
        ? await forwardScript(request, caller, options)
        : await forwardPage(request, caller, options);
    } catch (error) {
      if (error instanceof UpstreamFailure) return error.toAnswer();
      throw error;
    }
  };
}

async function forwardScript(request: Request, caller: Caller, options: ForwardingOptions): Promise<Response> {
  if (!scriptMethods.includes(request.method)) return refuseMethod(scriptMethods);
  const response = await sendWithLimits(
    options.upstream,
    {
      method: request.method,
      path: pathOf(request),
      headers: forwardedHeaders.fromScript(request.headers),
      body: request.body ?? undefined,
      signal: request.signal,
      clientAddress: caller.address,
    },
    options.waitingLimits,
  );
  return new Response(response.body, { status: response.status, headers: forwardedHeaders.toScript(response.headers) });
}

async function forwardPage(request: Request, caller: Caller, options: ForwardingOptions): Promise<Response> {
  const { cookies } = options;
  const nowMs = Date.now();
  const reading = cookies.read(request, nowMs);
  const refusal = reading.kind === 'none' ? undefined : refuseForeignCall(request.headers, caller.ownOrigins);
  if (refusal !== undefined) return refusal;
  if (reading.kind !== 'open') {
    const text = reading.kind === 'ended' ? 'The session has ended. Sign in again.' : 'Sign in, or send a key.';
    const answer = errorAnswer(401, 'UNAUTHORIZED', text, { 'x-session': 'ended' });
    if (reading.kind === 'ended') answer.headers.append('set-cookie', cookies.clear(request));
    return answer;
  }
  if (!pageMethods.includes(request.method)) return refuseMethod(pageMethods);
  const answer = await sendForPage(request, reading.session, caller, options);
  const renewal = cookies.renew(request, reading.session, nowMs);
  if (renewal !== undefined) answer.headers.append('set-cookie', renewal);
  return answer;
}

async function sendForPage(
  request: Request,
  session: SealedSession,
  caller: Caller,
  { upstream, budgets, waitingLimits }: ForwardingOptions,
): Promise<Response> {
  const body = request.method === 'PATCH' ? await readBody(request.body, mostPageBytes) : undefined;
  if (request.method === 'PATCH' && body === undefined) {
    return errorAnswer(413, 'PAYLOAD_TOO_LARGE', `A change has at most ${mostPageBytes} bytes.`);
  }
  const authorization = authorizationOf(session);
  const { response, queuedMs } = await sendWithinBudget(budgets.of(authorization), request.signal, async () =>
    sendWithLimits(
      upstream,
      {
        method: request.method,
        path: pathOf(request),
        headers: forwardedHeaders.fromPage(request.headers, authorization),
        body,
        signal: request.signal,
        clientAddress: caller.address,
      },
      waitingLimits,
    ),
  );
  if (response.status >= 300 && response.status < 400 && response.status !== 304) {
    await response.body?.cancel();
    const text = `The API's server answered with a redirect (${response.status}); it is not followed. Is API_ORIGIN right?`;
    return errorAnswer(502, 'UPSTREAM_REDIRECT', text);
  }
  const headers = forwardedHeaders.toPage(response.headers);
  headers.append('server-timing', `queue;dur=${queuedMs}`);
  return new Response(response.body, { status: response.status, headers });
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

function refuseMethod(allowed: readonly string[]): Response {
  const allow = allowed.join(', ');
  return errorAnswer(405, 'METHOD_NOT_ALLOWED', `Here, ${allow} are possible.`, { allow });
}
