import * as z from 'zod/mini';

import type { RateLimit } from '../store/ApiKeyRow.ts';
import { openTestStore } from '../store/openTestStore.ts';
import type { Store } from '../store/openStore.ts';
import { createEmbeddedApi, type EmbeddedApiOptions } from './createEmbeddedApi.ts';

const token = 'a token of the operator, for tests only';
const made = z.object({
  organization: z.object({ id: z.string(), createdAt: z.string(), name: z.string() }),
  keys: z.array(
    z.object({ id: z.string(), name: z.string(), keyId: z.string(), keySecret: z.string(), keySuffix: z.string() }),
  ),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
});

export type TestKey = z.infer<typeof made>['keys'][number];

/** An answer that has been read: `body` parsed where it is JSON. */
export interface TestAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

/** The API for unit tests, with a clock that only the test moves. */
export interface TestApi {
  store: Store;
  clock: { ms: number };
  /** Makes an organization through the operator's call, with keys under the names of the plan. */
  organize(plan?: Record<string, unknown>): Promise<{ id: string; key: (name: string) => TestKey }>;
  send(path: string, init?: RequestInit, address?: string): Promise<Response>;
  /** Sends a request that a key signs, and reads the answer. */
  call(key: TestKey, path: string, init?: RequestInit, address?: string): Promise<TestAnswer>;
}

const generous: RateLimit = { limit: 10_000, windowSeconds: 10 };

/** @param options what is not given: an empty store, a generous limit, no waiting. */
export async function createTestApi(options: Partial<EmbeddedApiOptions> = {}): Promise<TestApi> {
  const store = options.store ?? (await openTestStore());
  const { operatorToken = token } = options;
  const clock = { ms: Date.parse('2026-11-24T12:00:00Z') };
  const api = createEmbeddedApi({
    store,
    rateLimit: generous,
    operatorToken,
    now: () => clock.ms,
    wait: async () => undefined,
    ...options,
  });
  const send: TestApi['send'] = async (path, init = {}, address = '203.0.113.9') =>
    api.fetch(new Request(new URL(path, 'http://localhost'), init), { address });
  return {
    store,
    clock,
    send,
    async organize(plan = {}) {
      const keys = [
        { name: 'admin', role: 'admin' },
        { name: 'developer', role: 'developer' },
      ];
      const response = await send('/operator/organizations', {
        method: 'POST',
        headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Acme', keys, ...plan }),
      });
      if (response.status !== 201) throw new Error(await response.text());
      const { organization, keys: madeKeys } = made.parse(await response.json());
      return {
        id: organization.id,
        key: (name) => {
          const key = madeKeys.find((candidate) => candidate.name === name);
          if (key === undefined) throw new Error(`The plan has no key ${name}.`);
          return key;
        },
      };
    },
    async call(key, path, init = {}, address) {
      const headers = new Headers(init.headers);
      headers.set('authorization', signAs(key));
      const response = await send(path, { ...init, headers }, address);
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
      return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
    },
  };
}

/** The `Authorization` header of a key. */
export function signAs({ keyId, keySecret }: Pick<TestKey, 'keyId' | 'keySecret'>): string {
  return `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`;
}
