import type { ActivityLogSnapshot } from '../ActivityLog.ts';
import { incompleteReasons } from '../completeness/incompleteReasons.ts';

/** Whether a log is all that the server has, as the manifest says it. */
export interface Completeness {
  state: 'complete' | 'incomplete';
  /** Up to when the list is known, ISO 8601 in UTC; null where it was never read to its end. */
  asOf: string | null;
  /** Why it is not complete, or what else to know of it; empty if there is nothing to say. */
  remarks: readonly string[];
  /** The request that brought the list: what support asks for. */
  requestId: string | null;
}

/** Says of the log what someone who trusts a file of it must know. */
export function describeCompleteness({ reading, refresh, asOfMs }: ActivityLogSnapshot): Completeness {
  const remarks: string[] = [];
  switch (reading.kind) {
    case 'complete':
      break;
    case 'incomplete':
      remarks.push(incompleteReasons[reading.reason].why, ...(reading.detail === '' ? [] : [reading.detail]));
      break;
    case 'refused':
      remarks.push(`The server refused the last reading of the list with status ${reading.status}.`);
      break;
    case 'unreachable':
    case 'workerFailed':
      remarks.push(`The last reading of the list failed: ${reading.detail}`);
      break;
    case 'empty':
    case 'connecting':
    case 'reading':
      remarks.push('The list was still being read.');
      break;
  }
  if (refresh.kind === 'failed') remarks.push('Looking for newer activities failed the last time.');
  return {
    state: reading.kind === 'complete' ? 'complete' : 'incomplete',
    asOf: asOfMs === undefined ? null : new Date(asOfMs).toISOString(),
    remarks: [...new Set(remarks)],
    requestId: 'requestId' in reading ? (reading.requestId ?? null) : null,
  };
}
