import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';

import type { ApiError } from './ApiError.ts';
import { request, requestWithText } from './client.ts';
import { requestOrganization } from './requestOrganization.ts';
import {
  activitySchema,
  apiKeySchema,
  organizationsSchema,
  serviceSchema,
  sessionSchema,
  whoamiSchema,
  type Session,
} from './schemas.ts';

declare module '@tanstack/react-query' {
  interface Register {
    /** Queries and mutations call the API through `request`, which throws nothing else. */
    defaultError: ApiError;
  }
}

const minuteMs = 60_000;

/** The path of one organization's part of the API. */
export const organizationPath = (organizationId: string): string =>
  `/v1/organizations/${encodeURIComponent(organizationId)}`;

/** The address of an organization's whole activity log, for the worker that streams it. */
export const activitiesPath = (organizationId: string): string => `${organizationPath(organizationId)}/activities`;

/** Whether this browser is signed in, and with which key. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async ({ signal }) => request(sessionSchema, '/session', { signal }),
    staleTime: 5 * minuteMs,
    // Another tab may have signed out, or in with another key. It costs the key no request.
    refetchOnWindowFocus: 'always',
  });

/**
 * Notes that the session has ended, as an answer of the server told. Every page that needs a session then gives way to the
 * sign-in page, which returns to the same address.
 */
export function markSessionEnded(queryClient: QueryClient): void {
  queryClient.setQueryData(sessionQuery().queryKey, (session: Session | undefined) => ({
    sample: session?.sample ?? false,
    ...(session?.apiOrigin === undefined ? {} : { apiOrigin: session.apiOrigin }),
    signedIn: false,
  }));
}

/** All organizations of the key: on the public server there is exactly one. */
export const organizationsQuery = () =>
  queryOptions({
    queryKey: ['organizations'],
    queryFn: async ({ signal }) => request(organizationsSchema, '/v1/organizations', { signal }),
  });

/** One organization with all that the server sends. */
export const organizationQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId],
    queryFn: async ({ signal }) => requestOrganization(organizationPath(organizationId), { signal }),
  });

/** One activity, and besides the text that the server sent for it, to hand on. It never changes, so it is read once. */
export const activityQuery = (organizationId: string, activityId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId, 'activities', activityId],
    queryFn: async ({ signal }) =>
      requestWithText(activitySchema, `${activitiesPath(organizationId)}/${encodeURIComponent(activityId)}`, {
        signal,
      }),
    staleTime: Infinity,
  });

/**
 * What a server lacks or refuses is not asked for again each time that the window is looked at, or that the network comes back: until
 * the answer, it would be unknown whether the key may rename, and who types a name would find the field closed.
 */
const unlessRefused = { refetchOnWindowFocus: isNotRefused, refetchOnReconnect: isNotRefused };

function isNotRefused({ state: { error } }: { state: { error: ApiError | null } }): boolean {
  return error?.kind !== 'forbidden' && error?.kind !== 'notFound';
}

/** The services of an organization, for their names; deleted ones are not listed. A server need not have this call. */
export const servicesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId, 'services'],
    queryFn: async ({ signal }) =>
      request(z.array(serviceSchema), `${organizationPath(organizationId)}/services`, { signal }),
    staleTime: 5 * minuteMs,
  });

/** The keys of an organization. A server need not have this call, and may refuse it. */
export const keysQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId, 'keys'],
    queryFn: async ({ signal }) =>
      request(z.array(apiKeySchema), `${organizationPath(organizationId)}/keys`, { signal }),
    staleTime: 5 * minuteMs,
    ...unlessRefused,
  });

/** The roles of an organization. What matters is whether it may be read: it needs the same permission as renaming. */
export const rolesQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ['organizations', organizationId, 'roles'],
    queryFn: async ({ signal }) =>
      request(z.array(z.looseObject({})), `${organizationPath(organizationId)}/roles`, { signal }),
    staleTime: 5 * minuteMs,
    ...unlessRefused,
  });

/** Which key the server sees. It tells no role; a server need not have this call. */
export const whoamiQuery = () =>
  queryOptions({
    queryKey: ['whoami'],
    queryFn: async ({ signal }) => request(whoamiSchema, '/v1/whoami', { signal }),
    staleTime: Infinity,
    ...unlessRefused,
  });

/**
 * What the server answered the last time this key changed the organization, or asked to without changing anything. It is
 * never read, only noted: no other source knows better.
 */
export const changeOutcomeQuery = (organizationId: string) =>
  queryOptions<'allowed' | 'refused'>({
    queryKey: ['organizations', organizationId, 'changeOutcome'],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
