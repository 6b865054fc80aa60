import type { ApiError, ApiErrorKind } from './ApiError.ts';

/** A failure in words: the three things to say, and the two to offer. Fits the props of `ui/ErrorNotice.tsx`. */
export interface ErrorDescription {
  title: string;
  /** The server's own words, or ours. */
  message: string;
  /** What to do next. */
  advice: string;
  requestId?: string | undefined;
  retryAtMs?: number | undefined;
}

/** Says what a failure means for the reader, and what to do about it. */
export function describeApiError(error: ApiError): ErrorDescription {
  const { title, advice } = descriptions[error.kind];
  return {
    title,
    message: error.message,
    advice:
      error.permission === undefined
        ? advice
        : `Ask an administrator of the organization for a key with the permission ${error.permission}.`,
    requestId: error.requestId,
    retryAtMs: error.retryAtMs,
  };
}

const descriptions: Record<ApiErrorKind, { title: string; advice: string }> = {
  unauthenticated: { title: 'Your session has ended', advice: 'Sign in again to go on.' },
  keyRefused: {
    title: 'The API does not accept this key',
    advice: 'It may have been disabled, deleted or have expired. Sign in with another key.',
  },
  forbidden: {
    title: 'This key may not do this',
    advice: 'Ask an administrator of the organization for a key with more rights.',
  },
  notFound: { title: 'Not found', advice: 'Check the address, or go back to the organization.' },
  rateLimited: { title: 'Too many requests', advice: 'The API limits the requests of each key. Wait a moment.' },
  badRequest: { title: 'The server did not accept the request', advice: 'The words of the server say why.' },
  conflict: {
    title: 'Something else changed at the same time',
    advice: 'Look at the newest state and try again.',
  },
  server: { title: 'The API has a problem', advice: 'Try again. If it stays, tell support the request id.' },
  proxy: {
    title: 'A server in between answered instead of the API',
    advice: 'Try again. If it stays, ask whoever runs the network or this dashboard.',
  },
  unreadable: {
    title: 'The answer could not be read',
    advice: 'Try again. If it stays, the API and this dashboard disagree.',
  },
  offline: { title: 'You are offline', advice: 'Connect to the network and try again.' },
  unreachable: {
    title: 'The server cannot be reached',
    advice: 'Check that the dashboard’s server runs, and try again.',
  },
  timeout: { title: 'The server takes too long', advice: 'Try again in a moment.' },
  aborted: { title: 'The request was given up', advice: 'Try again.' },
};
