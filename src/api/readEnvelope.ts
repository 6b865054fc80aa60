import * as z from 'zod/mini';

import { ApiError } from './ApiError.ts';
import { readApiError } from './readApiError.ts';

/**
 * Reads the body of a successful answer: the API's envelope `{ result, requestId, status }`, of which any part may be
 * missing, or the bare object or list.
 *
 * @param schema what the result must look like; it is checked here, once, at the border.
 * @param response status and headers of the answer.
 * @throws ApiError `proxy` for a page of HTML, `unreadable` for anything else that is not the result; what a failure
 * envelope says, where one came with a successful status.
 */
export function readEnvelope<Result>(
  schema: z.core.$ZodType<Result>,
  response: { status: number; headers: Iterable<readonly [string, string]> },
  body: string,
): Result {
  const value = parseBody(response, body);
  if (isFields(value) && !('result' in value) && typeof value['error'] === 'string' && !('id' in value)) {
    const status = value['status'];
    throw readApiError(typeof status === 'number' && status >= 400 ? status : 500, response.headers, body);
  }
  // An organization or an activity may one day have a field `result`: what has an id is the bare object.
  const result = isFields(value) && 'result' in value && !('id' in value) ? value['result'] : value;
  const checked = z.safeParse(schema, result);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at “${issue.path.map(String).join('.')}”`;
  throw new ApiError({
    kind: 'unreadable',
    message: `The answer is not what the API’s document describes${place}.`,
    status: response.status,
    requestId:
      isFields(value) && typeof value['requestId'] === 'string' ? value['requestId'] : requestIdOf(response.headers),
  });
}

function parseBody(response: { status: number; headers: Iterable<readonly [string, string]> }, body: string): unknown {
  // `204 No Content` and its like: there is nothing to check, and schemas that need a value refuse it.
  if (body.trim() === '') return undefined;
  if (/^\s*</u.test(body)) throw readApiError(response.status, response.headers, body);
  try {
    return JSON.parse(body);
  } catch {
    throw new ApiError({
      kind: 'unreadable',
      message: 'The answer is not complete, or not JSON: it may have been cut off on its way.',
      status: response.status,
      requestId: requestIdOf(response.headers),
    });
  }
}

/** Bare answers, and those that were cut off, have it beside the body only. */
function requestIdOf(headers: Iterable<readonly [string, string]>): string | undefined {
  return [...headers].find(([name]) => name.toLowerCase() === 'x-request-id')?.[1];
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
