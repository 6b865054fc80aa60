import { errorAnswer } from '../errorAnswer.ts';

/** The API gave no answer: it cannot be reached, or took too long. */
export class UpstreamFailure extends Error {
  readonly kind: 'unreachable' | 'timeout';

  /** @param origin the API's address for people; undefined for the embedded one. */
  constructor(kind: 'unreachable' | 'timeout', origin: string | undefined, cause: unknown) {
    const who = origin === undefined ? 'The embedded API' : `The API at ${origin}`;
    const why = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
    super(kind === 'timeout' ? `${who} did not answer in time.` : `${who} could not be reached${why}.`, { cause });
    this.kind = kind;
  }

  /** The same as an answer: 502 `UPSTREAM_UNREACHABLE` or 504 `UPSTREAM_TIMEOUT`. */
  toAnswer(): Response {
    return this.kind === 'timeout'
      ? errorAnswer(504, 'UPSTREAM_TIMEOUT', this.message)
      : errorAnswer(502, 'UPSTREAM_UNREACHABLE', this.message);
  }
}
