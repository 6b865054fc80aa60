import { readActivityBatches, type ActivityRange } from '../../store/readActivityBatches.ts';
import { jsonHeaders } from '../answerJson.ts';
import { ApiFailure } from '../ApiFailure.ts';
import type { Call } from '../Call.ts';
import { parseDateTime } from '../parseDateTime.ts';
import { toByteStream } from '../toByteStream.ts';
import { requireOwnOrganization } from './requireOwnOrganization.ts';

/**
 * `GET /v1/organizations/:organizationId/activities`: all of them in one document, newest first, optionally from `from_date`
 * to `to_date` (both inclusive). The body comes as pieces: the head of the envelope, batches of rows with their commas, its tail.
 */
export async function streamActivities(call: Call): Promise<Response> {
  const organizationId = requireOwnOrganization(call, 'control-plane:organization:view-activities');
  const batches = readActivityBatches(call.database, organizationId, readRange(call.query));
  return new Response(toByteStream(wrapBatches(batches, call.requestId)), { headers: jsonHeaders });
}

function readRange(query: URLSearchParams): ActivityRange {
  const from = readDate(query, 'from_date');
  const to = readDate(query, 'to_date');
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function readDate(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const date = parseDateTime(text);
  if (date === undefined) throw new ApiFailure(400, `${name} must be a date-time such as 2026-08-04T20:10:42.000Z`);
  return date;
}

async function* wrapBatches(
  batches: AsyncGenerator<string, void, void>,
  requestId: string,
): AsyncGenerator<string, void, void> {
  yield '{"result":[';
  let separator = '';
  for await (const batch of batches) {
    yield separator + batch;
    separator = ',';
  }
  yield `],"requestId":"${requestId}","status":200}`;
}
