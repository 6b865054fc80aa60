/**
 * What went wrong, as far as it changes what can be done about it:
 * - `unauthenticated`: the session of this browser has ended (the session service says so); sign in again.
 * - `keyRefused`: the API does not accept the key (wrong, disabled, expired, or its address list).
 * - `forbidden`: the key is good and may not do this; `permission` names what is missing, where the server said it.
 * - `notFound`, `badRequest`, `conflict`: about the request itself.
 * - `rateLimited`: too many requests; `retryAtMs` says from when on it makes sense to try again.
 * - `server`: the API itself failed.
 * - `proxy`: something between the dashboard and the API answered (a page of HTML, an empty gateway error).
 * - `unreadable`: an answer came, and it is not what the API's document describes.
 * - `offline`, `unreachable`, `timeout`: no answer; a change that was asked for may or may not have been made.
 * - `aborted`: the page gave the request up; nothing to show.
 */
export type ApiErrorKind =
  | 'unauthenticated'
  | 'keyRefused'
  | 'forbidden'
  | 'notFound'
  | 'rateLimited'
  | 'badRequest'
  | 'conflict'
  | 'server'
  | 'proxy'
  | 'unreadable'
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'aborted';

/** The facts of a failure. `message` is for people: the server's own words where it sent some. */
export interface ApiFailure {
  kind: ApiErrorKind;
  message: string;
  /** HTTP status; absent where no answer came. */
  status?: number | undefined;
  /** What support asks for. */
  requestId?: string | undefined;
  /** From when on to try again, in milliseconds since 1970; only where the server told. */
  retryAtMs?: number | undefined;
  /** The permission that a refusal named. */
  permission?: string | undefined;
}

/** The one error that calls of the API throw. It never contains a secret: only what the server said, and our own words. */
export class ApiError extends Error implements ApiFailure {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAtMs: number | undefined;
  readonly permission: string | undefined;

  constructor(failure: ApiFailure) {
    super(failure.message);
    this.kind = failure.kind;
    this.status = failure.status;
    this.requestId = failure.requestId;
    this.retryAtMs = failure.retryAtMs;
    this.permission = failure.permission;
  }
}

/**
 * Whether a change that failed in this way may have been made all the same: the answer was lost or came from something in
 * between, so that the truth is only known by reading again.
 */
export const mayHaveHappened = (error: ApiError): boolean => leavesDoubt[error.kind];

const leavesDoubt: Record<ApiErrorKind, boolean> = {
  offline: true,
  unreachable: true,
  timeout: true,
  aborted: true,
  unreadable: true,
  server: true,
  proxy: true,
  unauthenticated: false,
  keyRefused: false,
  forbidden: false,
  notFound: false,
  rateLimited: false,
  badRequest: false,
  conflict: false,
};
