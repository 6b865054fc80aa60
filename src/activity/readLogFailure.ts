import { ApiError } from '../api/ApiError.ts';
import { readApiError } from '../api/readApiError.ts';
import type { LogState } from './log/protocol.ts';

/** The failure in a state of the log, as the one error that the page knows; undefined where there is none. */
export function readLogFailure(state: LogState): ApiError | undefined {
  switch (state.kind) {
    case 'refused':
      return readApiError(state.status, state.headers, state.body);
    case 'unreachable':
      return navigator.onLine
        ? new ApiError({ kind: 'unreachable', message: state.detail })
        : new ApiError({ kind: 'offline', message: 'This device is offline.' });
    case 'workerFailed':
      return new ApiError({
        kind: 'unreadable',
        message: `The part of the page that reads the list failed: ${state.detail}`,
      });
    case 'empty':
    case 'connecting':
    case 'reading':
    case 'complete':
    case 'incomplete':
    default:
      return undefined;
  }
}
