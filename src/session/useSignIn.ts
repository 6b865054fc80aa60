import { useQueryClient } from '@tanstack/react-query';
import { startTransition, useState } from 'react';

import { ApiError } from '../api/ApiError.ts';
import { request } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { sessionSchema } from '../api/schemas.ts';
import type { Credentials } from './splitPastedKey.ts';

/** Either a key, or one of the two sample keys, whose secrets stay on the server. */
export type SignInRequest = Credentials | { sample: 'admin' | 'developer' };

export type SignInState = { kind: 'idle' } | { kind: 'signingIn' } | { kind: 'failed'; error: ApiError };

/**
 * Signs in. This is no mutation of the query library on purpose: that one keeps what it was called with for minutes, and the
 * secret must not be readable by scripts once the session holds it.
 */
export function useSignIn(): { state: SignInState; signIn: (signInRequest: SignInRequest) => Promise<void> } {
  const queryClient = useQueryClient();
  const [state, setState] = useState<SignInState>({ kind: 'idle' });
  const signIn = async (signInRequest: SignInRequest) => {
    // Not at once: a form that is drawn anew in one go answers no key meanwhile.
    startTransition(() => setState({ kind: 'signingIn' }));
    try {
      const session = await request(sessionSchema, '/session', { method: 'POST', body: signInRequest });
      // What another key read before is not this key's to see.
      const { queryKey } = sessionQuery();
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
      // An answer that is still on its way is about the session before.
      await queryClient.cancelQueries({ queryKey, exact: true });
      queryClient.setQueryData(queryKey, session);
      setState({ kind: 'idle' });
    } catch (error) {
      setState({ kind: 'failed', error: error instanceof ApiError ? error : unexpected });
    }
  };
  return { state, signIn };
}

const unexpected = new ApiError({ kind: 'unreadable', message: 'Signing in failed for an unexpected reason.' });
