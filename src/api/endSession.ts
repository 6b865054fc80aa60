import * as z from 'zod/mini';

import { ApiError } from './ApiError.ts';
import { request } from './client.ts';

/**
 * Ends the session on the server. A session that has ended already is as good.
 * @throws ApiError if the server did not confirm: the session may still be alive.
 */
export async function endSession(): Promise<void> {
  try {
    await request(z.unknown(), '/session', { method: 'DELETE' });
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'unauthenticated')) throw error;
  }
}
