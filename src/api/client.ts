import './configureZod.ts';
import type * as z from 'zod/mini';

import { ApiError } from './ApiError.ts';
import { readApiError } from './readApiError.ts';
import { readEnvelope } from './readEnvelope.ts';
import { resultText } from './resultText.ts';

/** Proves to the server that a page of its own makes the call: another origin cannot send this header unasked. */
export const ownCallHeaders = { 'X-Dashboard': '1' } as const;

/** After this time without a whole answer a call is given up, in milliseconds. */
export const defaultTimeoutMs = 30_000;

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
}

/**
 * Calls our own server: `/v1/…` or `/session`.
 *
 * @param schema what the result must look like.
 * @param path path and query, of this origin.
 * @throws ApiError always, whatever goes wrong.
 */
export async function request<Result>(
  schema: z.core.$ZodType<Result>,
  path: string,
  options?: RequestOptions,
): Promise<Result> {
  const { response, body } = await readAnswer(path, options);
  return readEnvelope(schema, response, body);
}

/** As `request`, and besides the result its text as it came: numbers in it have digits that a value cannot keep. */
export async function requestWithText<Result>(
  schema: z.core.$ZodType<Result>,
  path: string,
  options?: RequestOptions,
): Promise<{ result: Result; text: string }> {
  const { response, body } = await readAnswer(path, options);
  return { result: readEnvelope(schema, response, body), text: resultText(body) };
}

/** The only place of the page that calls the network. @returns a successful answer. */
async function readAnswer(
  path: string,
  { method = 'GET', body, signal, timeoutMs = defaultTimeoutMs }: RequestOptions = {},
): Promise<{ response: Response; body: string }> {
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      headers: {
        ...ownCallHeaders,
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
    });
    text = await response.text();
  } catch {
    throw readNetworkFailure(signal?.aborted === true, timeout.aborted, timeoutMs);
  }
  if (!response.ok) throw readApiError(response.status, response.headers, text);
  return { response, body: text };
}

/** What the browser tells of a failed call is one vague `TypeError`: the useful facts are known here instead. */
function readNetworkFailure(isAborted: boolean, isTimedOut: boolean, timeoutMs: number): ApiError {
  if (isAborted) return new ApiError({ kind: 'aborted', message: 'The request was given up.' });
  if (isTimedOut) {
    return new ApiError({
      kind: 'timeout',
      message: `No whole answer came within ${Math.round(timeoutMs / 1000)} seconds.`,
    });
  }
  return navigator.onLine
    ? new ApiError({ kind: 'unreachable', message: 'The dashboard’s server did not answer, or the connection broke.' })
    : new ApiError({ kind: 'offline', message: 'This device is offline.' });
}
