import { randomUUID } from 'node:crypto';

import * as z from 'zod/mini';

import { errorAnswer } from '../errorAnswer.ts';
import { readBody } from '../readBody.ts';

/** The organizations of a key: a list, or the one by itself; in the envelope or bare. */
const organizations = z.union([z.array(z.unknown()), z.object({ id: z.string(), name: z.string() })]);
const organizationsSchema = z.union([z.object({ result: organizations }), organizations]);

/** A text, or nothing: what is not a text is not worth failing for. */
const optionalText = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'string' && value !== '' ? value : undefined)),
);
const failureSchema = z.object({
  error: optionalText,
  title: optionalText,
  detail: optionalText,
  message: optionalText,
  requestId: optionalText,
});

const codes: Readonly<Record<number, string>> = { 401: 'UNAUTHORIZED', 403: 'FORBIDDEN', 429: 'TOO_MANY_REQUESTS' };
const mostBytes = 1_048_576;

export type KeyCheck = { kind: 'accepted' } | { kind: 'refused'; answer: Response };

/**
 * Reads whether the API took the key, from its answer to `GET /v1/organizations`.
 * @returns the refusal for the page: the status, words and request id of the API where it gave any; 502 `UPSTREAM_NOT_API` when
 * what answers there is something else (a proxy's page, a redirect, a wrong address).
 */
export async function checkKey(response: Response, apiOrigin: string | undefined): Promise<KeyCheck> {
  const bytes = await readBody(response.body, mostBytes);
  const content = parseJson(bytes);
  if (response.ok && organizationsSchema.safeParse(content).success) return { kind: 'accepted' };

  const failure = failureSchema.safeParse(content);
  const words = failure.success ? failure.data : undefined;
  const text = words?.error ?? words?.detail ?? words?.title ?? words?.message;
  const code = codes[response.status];
  const headers = new Headers();
  for (const name of ['retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (response.status >= 400 && (text !== undefined || code !== undefined)) {
    const said = (text ?? 'The API gave no reason.').slice(0, 500);
    const error = /^[A-Z][A-Z_]+: /u.test(said) ? said : `${code ?? 'UPSTREAM_FAILED'}: ${said}`;
    const body = {
      status: response.status,
      error,
      requestId: words?.requestId ?? response.headers.get('x-request-id') ?? randomUUID(),
    };
    return { kind: 'refused', answer: Response.json(body, { status: response.status, headers }) };
  }
  return {
    kind: 'refused',
    answer: errorAnswer(
      502,
      'UPSTREAM_NOT_API',
      `${apiOrigin ?? 'The embedded API'} answered with status ${response.status}, but not as an Organizations API does.`,
    ),
  };
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
