import { onlineManager, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';

import { ApiError, type ApiErrorKind } from '../api/ApiError.ts';
import { sessionQuery } from '../api/queries.ts';
import { createQueryClient, isWorthRetrying, retryDelayMs } from './createQueryClient.ts';

const error = (kind: ApiErrorKind, retryAtMs?: number) => new ApiError({ kind, message: 'words', retryAtMs });

describe('what is tried again', () => {
  it.each(['server', 'proxy', 'unreachable', 'rateLimited'] as const)('%s, because it passes', (kind) => {
    expect(isWorthRetrying(error(kind), 0)).toBe(true);
  });
  it.each(['unauthenticated', 'keyRefused', 'forbidden', 'notFound', 'badRequest', 'unreadable', 'aborted'] as const)(
    'not %s, because it stays',
    (kind) => {
      expect(isWorthRetrying(error(kind), 0)).toBe(false);
    },
  );
  it('not after a wait that is too long for silence', () => {
    expect(isWorthRetrying(error('rateLimited', 10_000), 0)).toBe(true);
    expect(isWorthRetrying(error('rateLimited', 60_000), 0)).toBe(false);
  });
  it('after the moment that the server named, else after a growing wait', () => {
    expect(retryDelayMs(0, error('rateLimited', 9000), 4000, 0.5)).toBe(5250);
    expect([0, 1, 2].map((failures) => retryDelayMs(failures, error('server'), 0, 0))).toEqual([1000, 2000, 4000]);
    expect(retryDelayMs(0, error('server'), 0, 1)).toBe(1500);
  });
});

describe('what failed without a network', () => {
  it('is read again when there is one', async () => {
    const queryClient = createQueryClient();
    queryClient.mount();
    let reads = 0;
    const observer = new QueryObserver(queryClient, {
      queryKey: ['anything'],
      queryFn: () => {
        reads++;
        if (reads === 1) throw error('offline');
        return 'read';
      },
    });
    const stop = observer.subscribe(() => undefined);
    await vi.waitFor(() => expect(observer.getCurrentResult().error?.kind).toBe('offline'));
    onlineManager.setOnline(false);
    onlineManager.setOnline(true);
    await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('read'));
    stop();
    queryClient.unmount();
  });
});

describe('the end of a session', () => {
  it('is noted whichever call learns of it', async () => {
    const queryClient = createQueryClient();
    queryClient.setQueryData(sessionQuery().queryKey, { signedIn: true, sample: true, keySuffix: 'x7Q2' });
    const failing = queryClient.query({
      queryKey: ['anything'],
      queryFn: () => {
        throw error('unauthenticated');
      },
    });
    await expect(failing).rejects.toBeInstanceOf(ApiError);
    expect(queryClient.getQueryData(sessionQuery().queryKey)).toEqual({ signedIn: false, sample: true });
  });
});
