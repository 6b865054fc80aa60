const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
} as const;

export type FailureStatus = keyof typeof codes;

/** A failure that is answered to the client: `message` is the `error` of the envelope, in the API's form `CODE: text`. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: FailureStatus;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: FailureStatus, text: string, headers: Readonly<Record<string, string>> = {}) {
    super(`${codes[status]}: ${text}`);
    this.status = status;
    this.headers = headers;
  }
}
