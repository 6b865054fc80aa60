import { describe, expect, it } from 'vitest';

import { readApiError } from '../api/readApiError.ts';
import { explainSignInFailure } from './explainSignInFailure.ts';

const explain = (status: number, error: string, headers: [string, string][] = []) =>
  explainSignInFailure(readApiError(status, headers, JSON.stringify({ status, error, requestId: 'r-1' }), 0));

describe('explainSignInFailure', () => {
  it.each([
    [401, 'UNAUTHORIZED: Invalid key id or secret', 'Key id or secret is wrong'],
    [401, 'UNAUTHORIZED: Key is not active', 'This key is disabled or has expired'],
    [401, 'UNAUTHORIZED: Key is disabled', 'This key is disabled or has expired'],
    [403, 'FORBIDDEN: IP address 203.0.113.7 is not in the access list', 'This key may not be used from here'],
    [401, 'UNAUTHORIZED: Your IP is not allowed', 'This key may not be used from here'],
    [429, 'TOO_MANY_REQUESTS: limit', 'The limit of requests is reached'],
    [429, 'TOO_MANY_ATTEMPTS: Too many failed sign-ins from this address.', 'Too many failed tries'],
    [502, 'UPSTREAM_UNREACHABLE: no answer', 'The API cannot be reached'],
  ])('%i %s is told as “%s”, beside the words of the server', (status, error, title) => {
    expect(explain(status, error)).toMatchObject({ title, message: error, requestId: 'r-1' });
  });
  it('says when to try again after too many requests', () => {
    expect(explain(429, 'TOO_MANY_REQUESTS: limit', [['retry-after', '7']]).retryAtMs).toBe(7000);
  });
});
