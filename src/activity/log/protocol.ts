/**
 * The contract between the page and the activity log worker: one page of types, no code.
 *
 * The page posts a `WorkerRequest`, the worker answers with `WorkerReply`. Every request carries an id; a query gets
 * exactly one reply (`answer`, `superseded` or `failed`). Times are milliseconds since 1970 in UTC; ranges are half-open.
 */

/** Raised when a message changes its meaning; the worker sends it in `ready`, and the client refuses another one. */
export type ProtocolVersion = 1;

// ---- What can be asked of the log -------------------------------------------------------------------------------

/** A property of an activity whose values are counted. `actor` is `actorId`, or `actorDetails` where there is no id. */
export type FacetName = 'actorType' | 'type' | 'actor' | 'service' | 'ipAddress' | 'targetKey';

/** What a value of a facet must be like. `value` on `actor` also finds that text in `actorDetails`; `cidr` is for `ipAddress` (v4, v6). */
export type Matcher =
  | { kind: 'value'; value: string }
  | { kind: 'prefix'; prefix: string }
  | { kind: 'cidr'; block: string }
  | { kind: 'absent' };

/** Conditions on one facet: a row fits if any of `include` fits (or there are none) and none of `exclude` does. */
export interface FacetCondition {
  facet: FacetName;
  include: readonly Matcher[];
  exclude: readonly Matcher[];
}

/** A text that must occur (or, with `exclude`, must not) in any text value of the row; case and diacritics do not count. */
export interface TextCondition {
  contains: string;
  exclude: boolean;
}

/** All conditions hold together. `fromMs` is inclusive, `toMs` exclusive; a row without a readable date is in no bounded range. */
export interface ActivityFilter {
  facets: readonly FacetCondition[];
  texts: readonly TextCondition[];
  fromMs?: number;
  toMs?: number;
}

export type SortOrder = 'newestFirst' | 'oldestFirst';

export type HistogramInterval =
  | '1s'
  | '5s'
  | '15s'
  | '30s'
  | '1m'
  | '5m'
  | '15m'
  | '30m'
  | '1h'
  | '3h'
  | '6h'
  | '12h'
  | '1d'
  | '1w'
  | '1mo'
  | '3mo'
  | '1y';

/** One question; only the parts that are present are computed. All parts are of the same filter and the same data. */
export interface ActivityQuery {
  filter: ActivityFilter;
  order: SortOrder;
  /** Rows `from` (inclusive) to `to` (exclusive) of the result. */
  rows?: { from: number; to: number };
  /** Facets to count, each with all conditions but its own; `top` values by count. `search` narrows the values by text. */
  facets?: readonly { facet: FacetName; top: number; search?: string }[];
  /** Bars over the filter's range (or, where it is open, the range of the result), stacked by actor type. */
  histogram?: { timeZone: string; maxBars: number } | { timeZone: string; interval: HistogramInterval };
  /** The days of the result in this IANA time zone, in the order of the rows, for headings. */
  days?: { timeZone: string };
  /** Where this activity stands in the result. */
  positionOf?: string;
  /** The position in the result of the first row at or past this time, in the order asked for. */
  positionAtMs?: number;
}

// ---- What the log answers ---------------------------------------------------------------------------------------

/** One row as the list shows it. A field that is absent (or null) in the activity is absent here. */
export interface ActivityRow {
  id: string;
  createdAtMs?: number;
  type?: string;
  actorType?: string;
  actorId?: string;
  actorDetails?: string;
  ipAddress?: string;
  serviceId?: string;
  targetKeyId?: string;
  keyUpdateType?: string;
  /** The row was not a readable activity: what could be read is here, and `readActivity` gives its text. */
  damaged: boolean;
}

export interface FacetValue {
  /** The value; `undefined` stands for rows without one. */
  value: string | undefined;
  /** What people call it, where that differs: an actor's `actorDetails`, from its newest activity. */
  label?: string;
  count: number;
}

export interface FacetAnswer {
  values: readonly FacetValue[];
  /** Distinct values that occur, and the rows of those that `values` leaves out. */
  distinct: number;
  restCount: number;
}

export interface HistogramAnswer {
  interval: HistogramInterval;
  /** Starts of the bars, and at the end the end of the last one: `bars + 1` times. Transferred. */
  edgesMs: Float64Array;
  /** The actor types that occur, in stacking order; `undefined` for rows without one. */
  series: readonly (string | undefined)[];
  /** `series.length` rows of `bars` counts. Transferred. */
  counts: Uint32Array;
  /** Rows of the result without a readable date: in no bar. */
  undated: number;
}

export interface DaysAnswer {
  /** Start of each day that has rows, in the order of the rows; NaN for the rows without a date. Transferred. */
  startsMs: Float64Array;
  counts: Uint32Array;
}

export interface QueryAnswer {
  /** Grows with every change of the data: answers of one version agree with each other. */
  dataVersion: number;
  computeMs: number;
  /** Rows in the log, rows that fit the filter, and damaged rows among those. */
  total: number;
  count: number;
  damaged: number;
  rows?: { from: number; rows: readonly ActivityRow[] };
  facets?: Partial<Record<FacetName, FacetAnswer>>;
  histogram?: HistogramAnswer;
  days?: DaysAnswer;
  /** `-1`: not in the result. */
  positionOf?: number;
  positionAtMs?: number;
}

// ---- The state of reading ---------------------------------------------------------------------------------------

/** Why a list ended before its end: shown to people, with what was read kept. */
export type IncompleteReason = 'cancelled' | 'cutShort' | 'connectionLost' | 'notJson' | 'notActivities';

interface Read {
  rows: number;
  bytes: number;
  damaged: number;
  duplicates: number;
  /** The envelope's `requestId`, where it came. */
  requestId?: string;
}

export type LogState =
  | { kind: 'empty' }
  | { kind: 'connecting'; startedAtMs: number }
  | (Read & { kind: 'reading'; startedAtMs: number; totalBytes?: number })
  | (Read & { kind: 'complete'; startedAtMs: number; finishedAtMs: number })
  | (Read & { kind: 'incomplete'; startedAtMs: number; finishedAtMs: number; reason: IncompleteReason; detail: string })
  /** The server answered with a failure: nothing was read; `body` is at most 64 KiB of what it said. */
  | { kind: 'refused'; status: number; headers: readonly (readonly [string, string])[]; body: string }
  /** No answer at all, or the worker could not start, even after one restart. */
  | { kind: 'unreachable'; detail: string }
  | { kind: 'workerFailed'; detail: string };

// ---- Messages ---------------------------------------------------------------------------------------------------

/** `replace` empties the log first (when the first rows come); `merge` adds by id, and a row that comes again replaces the old one. */
export interface LoadRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  mode: 'replace' | 'merge';
}

export type WorkerRequest =
  | { kind: 'load'; loadId: number; request: LoadRequest }
  | { kind: 'cancelLoad'; loadId: number }
  /** A newer query of the same lane supersedes an older one. */
  | { kind: 'query'; queryId: number; lane: string; query: ActivityQuery }
  /** The JSON text of one activity, as it was received. */
  | { kind: 'readActivity'; requestId: number; id: string }
  | { kind: 'clear' };

export type WorkerReply =
  | { kind: 'ready'; version: ProtocolVersion }
  | { kind: 'state'; loadId: number; state: LogState; dataVersion: number }
  | { kind: 'answer'; queryId: number; answer: QueryAnswer }
  | { kind: 'superseded'; queryId: number }
  | { kind: 'activityContent'; requestId: number; content: string | undefined }
  | { kind: 'failed'; requestId: number; message: string };
