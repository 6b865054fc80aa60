import type { APIRequestContext } from '@playwright/test';

import { operatorToken, serverPort } from './server.ts';

/** A key to be made for a test; `fault` is one of those in `src/server/faults.ts`. */
export interface NewKey {
  name?: string;
  role?: 'admin' | 'developer' | 'custom-admin' | 'custom';
  state?: 'enabled' | 'disabled';
  expireAt?: string;
  ipAccessList?: readonly { source: string; description: string }[];
  /** Requests in 10 seconds. */
  rateLimit?: number;
  fault?: string;
}

/** A key with its secret, as only its maker sees it. */
export interface Key {
  id: string;
  keyId: string;
  keySecret: string;
  name: string;
}

/** An organization of the test's own, on the real embedded API. */
export interface Workspace {
  organization: { id: string; name: string; createdAt: string };
  /** One for each key asked for, in the same order. */
  keys: readonly [Key, ...Key[]];
  services: readonly { id: string; name: string }[];
}

export interface NewWorkspace {
  name?: string;
  extra?: Record<string, unknown>;
  keys?: readonly [NewKey, ...NewKey[]];
  services?: readonly { name: string }[];
  /** How many activities to make up, or the activities themselves. */
  activities?: number | readonly Record<string, unknown>[];
}

/** Makes an organization with keys through the operator's call of the embedded API. @throws when the server refuses. */
export async function createWorkspace(request: APIRequestContext, wanted: NewWorkspace = {}): Promise<Workspace> {
  const keys = (wanted.keys ?? [{}]).map((key) => Object.assign({ name: 'test key', role: 'admin' }, key));
  const response = await request.post(`http://127.0.0.1:${serverPort}/operator/organizations`, {
    headers: { authorization: `Bearer ${operatorToken}` },
    data: { name: 'Acme Analytics', services: [], activities: 0, ...wanted, keys },
  });
  if (!response.ok()) throw new Error(`no workspace: ${response.status()} ${await response.text()}`);
  const made: Workspace = await response.json();
  return made;
}

/** The header with which a script uses a key, without a session. */
export const basicAuthorization = (key: Key): string =>
  `Basic ${Buffer.from(`${key.keyId}:${key.keySecret}`).toString('base64')}`;
