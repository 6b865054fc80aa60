import { ApiError, type ApiErrorKind } from './ApiError.ts';
import { readRetryAt } from './readRetryAt.ts';

/** Longer texts than this are not words for people. */
const longestMessage = 500;

/**
 * Makes the one error of a failed answer. Understands the API's failure envelope, problem documents (RFC 9457), the error
 * shapes of common gateways, HTML pages and empty bodies.
 *
 * @param headers names in any case, as `Headers` or as pairs.
 * @param body the text of the body, or the start of it.
 * @param nowMs when the answer came, for times that the server gave as "in n seconds".
 */
export function readApiError(
  status: number,
  headers: Iterable<readonly [string, string]>,
  body: string,
  nowMs: number = Date.now(),
): ApiError {
  const named = new Map([...headers].map(([name, value]) => [name.toLowerCase(), value]));
  const said = readWords(body);
  const kind = kindOf(status, named, said);
  return new ApiError({
    kind,
    message: said.text ?? defaultMessage(kind, status, said.page),
    status,
    requestId: said.requestId ?? named.get('x-request-id'),
    retryAtMs: status === 429 || status === 503 ? readRetryAt(status, named, nowMs) : undefined,
    permission: kind === 'forbidden' ? /\bcontrol-plane:[\w:-]+/u.exec(said.text ?? '')?.[0] : undefined,
  });
}

interface Words {
  /** What the body looks like: the API's JSON, some other JSON, a page of HTML, or nothing that can be read. */
  form: 'envelope' | 'json' | 'html' | 'other';
  text?: string | undefined;
  requestId?: string | undefined;
  /** The title of a page of HTML. */
  page?: string | undefined;
}

function readWords(body: string): Words {
  if (/^\s*</u.test(body)) {
    const title = /<title[^>]*>([^<]*)/iu.exec(body)?.[1]?.replaceAll(/\s+/gu, ' ').trim();
    return { form: 'html', page: title === '' ? undefined : title?.slice(0, longestMessage) };
  }
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { form: 'other' };
  }
  if (typeof value !== 'object' || value === null) return { form: 'json', text: shortText(value) };
  const fields = new Map<string, unknown>(Object.entries(value));
  const error = fields.get('error');
  const nested: unknown = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  const title = shortText(fields.get('title'));
  const detail = shortText(fields.get('detail'));
  const problem = title !== undefined && detail !== undefined ? `${title}: ${detail}` : (detail ?? title);
  return {
    form: fields.has('error') || fields.has('requestId') ? 'envelope' : 'json',
    text: shortText(nested) ?? problem ?? shortText(fields.get('message')),
    requestId: shortText(fields.get('requestId')),
  };
}

function shortText(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const text = value.trim();
  return text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;
}

function kindOf(status: number, headers: ReadonlyMap<string, string>, said: Words): ApiErrorKind {
  if (status === 401 && headers.get('x-session')?.toLowerCase() === 'ended') return 'unauthenticated';
  if (status === 429) return 'rateLimited';
  // A page of HTML is never the API: a refusal in it says nothing about the key.
  if (said.form === 'html') return 'proxy';
  // The dashboard's own server does not take the page for its own: that says nothing about the key.
  if (said.text?.startsWith('FOREIGN_CALL:') === true) return 'badRequest';
  // The codes with which the dashboard's own server says that the API behind it gave no answer of its own.
  if (said.text?.startsWith('UPSTREAM_') === true) return 'proxy';
  if (status >= 500) return said.form === 'envelope' ? 'server' : 'proxy';
  switch (status) {
    case 401:
      return 'keyRefused';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'notFound';
    case 408:
      return 'timeout';
    case 409:
    case 412:
      return 'conflict';
    case 424:
      return 'server';
    default:
      return status >= 400 ? 'badRequest' : 'unreadable';
  }
}

function defaultMessage(kind: ApiErrorKind, status: number, page: string | undefined): string {
  if (kind === 'unauthenticated') return 'The session has ended.';
  if (kind === 'proxy') {
    return page === undefined
      ? `A server in between answered with status ${status} and no explanation.`
      : `A server in between answered with status ${status}: “${page}”.`;
  }
  return `The server answered with status ${status} and no explanation.`;
}
