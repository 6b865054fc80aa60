import { randomUUID } from 'node:crypto';

import type { Session } from '../../api/schemas.ts';
import { errorAnswer } from '../errorAnswer.ts';
import type { RequestBudgets } from '../forward/RequestBudgets.ts';
import { sendWithinBudget } from '../forward/sendWithinBudget.ts';
import { sendWithLimits, type WaitingLimits } from '../forward/sendWithLimits.ts';
import type { Upstream } from '../forward/Upstream.ts';
import { UpstreamFailure } from '../forward/UpstreamFailure.ts';
import { checkKey } from './checkKey.ts';
import { readSignIn, type SignIn } from './readSignIn.ts';
import { refuseForeignCall } from './refuseForeignCall.ts';
import { authorizationOf, endsOf, type SealedSession } from './SealedSession.ts';
import type { SessionCookies } from './SessionCookies.ts';
import { SignInThrottle } from './SignInThrottle.ts';

/** A key id with its secret. */
export interface KeyPair {
  keyId: string;
  keySecret: string;
}

/** The keys that sign in without being typed, when this server runs on its own sample data. */
export interface SampleSignIns {
  admin: KeyPair;
  developer: KeyPair;
}

export interface SessionServiceOptions {
  upstream: Upstream;
  budgets: RequestBudgets;
  cookies: SessionCookies;
  waitingLimits: WaitingLimits;
  /** Undefined when there is no sample data. */
  samples: SampleSignIns | undefined;
}

/** Who calls: the address of the client, and the origins under which browsers may reach this server. */
export interface Caller {
  address: string;
  ownOrigins: readonly string[];
}

/**
 * The session service. `POST /session` checks a key with the API and starts a session, `GET` tells its state (without
 * prolonging it), `DELETE` ends it for good. All answer with the state (`sessionSchema`); failures come in the API's envelope:
 * 403 `FOREIGN_CALL`, 400/413/415 for the body, 404 `NO_SAMPLE_DATA`, 429 `TOO_MANY_ATTEMPTS` with `Retry-After`, what the API
 * itself says of the key, 502 `UPSTREAM_UNREACHABLE` or `UPSTREAM_NOT_API`, 504 `UPSTREAM_TIMEOUT`.
 */
export function createSessionService(
  options: SessionServiceOptions,
): (request: Request, caller: Caller) => Promise<Response> {
  const { cookies, samples, upstream } = options;
  const throttle = new SignInThrottle();

  const stateOf = (session: SealedSession | undefined): Session => ({
    signedIn: session !== undefined,
    sample: samples !== undefined,
    ...(upstream.origin === undefined ? {} : { apiOrigin: upstream.origin }),
    ...(session === undefined ? {} : describeSession(session)),
  });

  const signIn = async (request: Request, { address }: Caller): Promise<Response> => {
    const asked = await readSignIn(request);
    if (asked instanceof Response) return asked;
    const key = pickKey(asked, samples);
    if (key === undefined) return errorAnswer(404, 'NO_SAMPLE_DATA', 'This server does not run on sample data.');

    const waitMs = throttle.begin(address, Date.now());
    if (waitMs > 0) {
      const seconds = Math.ceil(waitMs / 1000);
      const text = `Too many failed sign-ins from this address. Try again in ${seconds} seconds.`;
      return errorAnswer(429, 'TOO_MANY_ATTEMPTS', text, { 'retry-after': String(seconds) });
    }
    const refusal = await refusalOf(key, request.signal, address, options);
    if (refusal === undefined || ![401, 403].includes(refusal.status)) throttle.forgive(address);
    if (refusal !== undefined) return refusal;

    const nowMs = Date.now();
    const replaced = cookies.read(request, nowMs);
    if (replaced.kind === 'open') cookies.end(replaced.session, nowMs);
    const session = { ...key, sessionId: randomUUID(), startedAtMs: nowMs, usedAtMs: nowMs };
    return Response.json(stateOf(session), { headers: { 'set-cookie': cookies.write(request, session, nowMs) } });
  };

  return async (request, caller) => {
    if (!['GET', 'HEAD', 'POST', 'DELETE'].includes(request.method)) {
      return errorAnswer(405, 'METHOD_NOT_ALLOWED', 'A session takes GET, POST and DELETE.', {
        allow: 'GET, POST, DELETE',
      });
    }
    const refusal = refuseForeignCall(request.headers, caller.ownOrigins);
    if (refusal !== undefined) return refusal;
    if (request.method === 'POST') return signIn(request, caller);

    const nowMs = Date.now();
    const reading = cookies.read(request, nowMs);
    if (request.method === 'DELETE' && reading.kind === 'open') cookies.end(reading.session, nowMs);
    const isOpen = reading.kind === 'open' && request.method !== 'DELETE';
    return Response.json(stateOf(isOpen ? reading.session : undefined), {
      headers: isOpen || reading.kind === 'none' ? {} : { 'set-cookie': cookies.clear(request) },
    });
  };
}

function pickKey(asked: SignIn, samples: SampleSignIns | undefined): KeyPair | undefined {
  return 'sample' in asked ? samples?.[asked.sample] : asked;
}

function describeSession(session: SealedSession): Pick<Session, 'keySuffix' | 'expiresAt' | 'idleExpiresAt'> {
  const { expiresAtMs, idleExpiresAtMs } = endsOf(session);
  return {
    keySuffix: session.keyId.slice(-4),
    expiresAt: new Date(expiresAtMs).toISOString(),
    idleExpiresAt: new Date(idleExpiresAtMs).toISOString(),
  };
}

/** Asks the API for what every key may read. @returns undefined when it takes the key. */
async function refusalOf(
  key: KeyPair,
  signal: AbortSignal,
  clientAddress: string,
  { upstream, budgets, waitingLimits }: SessionServiceOptions,
): Promise<Response | undefined> {
  const authorization = authorizationOf(key);
  try {
    const { response } = await sendWithinBudget(budgets.of(authorization), signal, async () =>
      sendWithLimits(
        upstream,
        {
          method: 'GET',
          path: '/v1/organizations',
          headers: new Headers({ authorization, accept: 'application/json' }),
          body: undefined,
          signal,
          clientAddress,
        },
        waitingLimits,
      ),
    );
    const check = await checkKey(response, upstream.origin);
    return check.kind === 'accepted' ? undefined : check.answer;
  } catch (error) {
    if (error instanceof UpstreamFailure) return error.toAnswer();
    throw error;
  }
}
