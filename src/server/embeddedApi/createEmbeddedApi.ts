import { randomUUID } from 'node:crypto';

import type { ApiKeyRow, RateLimit } from '../store/ApiKeyRow.ts';
import type { Store } from '../store/openStore.ts';
import { touchApiKey } from '../store/touchApiKey.ts';
import { answerFailure } from './answerFailure.ts';
import { ApiFailure } from './ApiFailure.ts';
import { authenticate } from './authenticate.ts';
import { createRateLimiter } from './createRateLimiter.ts';
import { createFaultyKeys, type Wait } from './faults/createFaultyKeys.ts';
import { findRoute } from './findRoute.ts';
import { createOperator } from './operator/createOperator.ts';
import { requireKnownQuery } from './requireKnownQuery.ts';
import { toWholeSeconds } from './toWholeSeconds.ts';

export interface EmbeddedApiOptions {
  store: Store;
  /** For each key, and for each address that sends requests without one. A key may have a limit of its own. */
  rateLimit: RateLimit;
  /** Opens `POST /operator/organizations` to whoever has this token, of 32 characters at least; without it there is no such address. */
  operatorToken?: string;
  /** The time in milliseconds. */
  now?: () => number;
  /** Told of faults of our own, which the client sees as 500 with this request id. */
  onError?: (error: unknown, requestId: string) => void;
  /** The pauses of slow keys. */
  wait?: Wait;
}

export interface EmbeddedApi {
  /** Answers a request; it never throws. `address` is the client's IP address. */
  fetch(request: Request, client: { address: string }): Promise<Response>;
}

/** The Organizations API over our own store: `/v1/…` and, for tests, `/operator/…`. */
export function createEmbeddedApi(options: EmbeddedApiOptions): EmbeddedApi {
  const { store, rateLimit, now = Date.now } = options;
  const { database } = store;
  const limiter = createRateLimiter(now);
  const faultyKeys = createFaultyKeys(options.wait);
  const operator = createOperator(database, options.operatorToken, now);
  const touchedAtMs = new Map<string, number>();

  async function answer(request: Request, address: string, requestId: string): Promise<Response> {
    const url = new URL(request.url);
    if (operator !== undefined && url.pathname.startsWith('/operator/')) return operator(request, url.pathname);
    if (!url.pathname.startsWith('/v1/')) throw new ApiFailure(404, 'There is no such call');
    const key = await authenticate(database, request.headers.get('authorization'), address, now());
    const verdict =
      key instanceof ApiFailure
        ? limiter.count(`address ${address}`, rateLimit)
        : limiter.count(`key ${key.id}`, key.rateLimit ?? faultyKeys.rateLimitOf(key) ?? rateLimit);
    const response = await answerCounted(request, url, key, verdict.isOverLimit, address, requestId);
    for (const [name, value] of Object.entries(verdict.headers)) response.headers.set(name, value);
    return response;
  }

  async function answerCounted(
    request: Request,
    url: URL,
    key: ApiKeyRow | ApiFailure,
    isOverLimit: boolean,
    clientAddress: string,
    requestId: string,
  ): Promise<Response> {
    return answerFailures(requestId, async () => {
      if (isOverLimit) throw new ApiFailure(429, 'Too many requests');
      if (key instanceof ApiFailure) throw key;
      await touch(key);
      const { route, parts } = findRoute(request.method, url.pathname);
      requireKnownQuery(url.searchParams, route.queryNames ?? []);
      const call = { request, parts, query: url.searchParams, key, clientAddress, requestId, database, now };
      return faultyKeys.answer(key, { route: route.name, requestId, signal: request.signal }, async () =>
        answerFailures(requestId, async () => route.handler(call)),
      );
    });
  }

  async function answerFailures(requestId: string, respond: () => Promise<Response>): Promise<Response> {
    try {
      return await respond();
    } catch (error) {
      if (error instanceof ApiFailure) return answerFailure(error, requestId);
      options.onError?.(error, requestId);
      return answerFailure(new ApiFailure(500, 'Something went wrong on the server'), requestId);
    }
  }

  /** `usedAt` has a precision of a minute, so one write in a minute is enough. */
  async function touch(key: ApiKeyRow): Promise<void> {
    const nowMs = now();
    if (nowMs - (touchedAtMs.get(key.id) ?? -Infinity) < 60_000) return;
    touchedAtMs.set(key.id, nowMs);
    await touchApiKey(database, key.id, toWholeSeconds(nowMs));
  }

  return {
    async fetch(request, client) {
      const requestId = randomUUID();
      const response = await answerFailures(requestId, async () => answer(request, client.address, requestId));
      response.headers.set('x-request-id', requestId);
      if (request.method !== 'HEAD' || response.body === null) return response;
      await response.body.cancel();
      return new Response(null, response);
    },
  };
}
