/**
 * The contract between the page and the activity log worker: one page of types, no code.
 *
 * The page posts a `WorkerRequest`, the worker posts `WorkerReply`s. What carries a `requestId` gets exactly one reply with it.
 * Times are milliseconds since 1970 in UTC; ranges are half-open.
 */

import type { ActivityTargets } from './ActivityTargets.ts';

/** Raised when a message changes its meaning; the worker sends it in `ready`, and the client refuses another one. */
export type ProtocolVersion = 1;

// ---- What can be asked of the log -------------------------------------------------------------------------------

/** A property of an activity whose values are counted. `actor` is `actorId`, or `actorDetails` where there is no id. */
export type FacetName = 'actorType' | 'type' | 'actor' | 'service' | 'ipAddress' | 'targetKey' | 'userAgent';

/** What a value must be like. On `actor`, `value` and `prefix` look at `actorId` and `actorDetails`; `cidr` is for `ipAddress` (v4, v6).
 * `elseAnyCase`: where no row of the log, whatever the other conditions, has it in these letters, capitals do not count. */
export type Matcher =
  | { kind: 'value'; value: string; elseAnyCase?: true }
  | { kind: 'prefix'; prefix: string; elseAnyCase?: true }
  | { kind: 'cidr'; block: string }
  | { kind: 'absent' };

/** Conditions on one facet: a row fits if any of `include` fits (or there are none) and none of `exclude` does. */
export interface FacetCondition {
  facet: FacetName;
  include: readonly Matcher[];
  exclude: readonly Matcher[];
}

/**
 * A text that must occur (or, with `exclude`, must not) in a text value of the row; case and diacritics do not count.
 * Looked at: every text value, those in fields that we do not know and the words of a type (`service idle`) included, but the organization's id (the same in
 * all rows); the activity's own id must be the whole text (short hexadecimal words would match by chance).
 */
export interface TextCondition {
  contains: string;
  exclude: boolean;
  /** Values that the page shows in words with that text in it: rows with one of them fit too. */
  also?: Partial<Record<'serviceId' | 'type' | 'keyUpdateType' | 'targetKeyId', readonly string[]>>;
}

/** All conditions hold together. `fromMs` is inclusive, `toMs` exclusive; a row without a readable date is in no bounded range. */
export interface ActivityFilter {
  facets: readonly FacetCondition[];
  texts: readonly TextCondition[];
  fromMs?: number;
  toMs?: number;
  /** Only the rows that were not readable activities, or none of them; both at once is no row. */
  damaged?: readonly ('only' | 'none')[];
}

/** By `createdAt`, then `id` (by code units). Rows without a readable date come last in both orders. */
export type SortOrder = 'newestFirst' | 'oldestFirst';

export type HistogramInterval =
  | `${1 | 5 | 15 | 30}${'s' | 'm'}`
  | `${1 | 3 | 6 | 12}h`
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
  /** Facets to count, each with all conditions but its own; the `top` values by count. `search` narrows them by value and label. */
  facets?: readonly { facet: FacetName; top: number; search?: string }[];
  /** Bars over the filter's range (or, where it is open, the range of the result). More than 4,000 of a given interval make it coarser. */
  histogram?: { timeZone: string; maxBars: number } | { timeZone: string; interval: HistogramInterval };
  /** Single rows at these positions of the result, for a list that folds; those past the end are left out. */
  rowsAt?: readonly number[];
  /** The days of the result in this IANA time zone, in the order of the rows, for headings; with `runs`, the equal rows in them. */
  days?: { timeZone: string; runs?: true };
  /** How the result spreads over the hours of the week in this IANA time zone. */
  hourOfWeek?: { timeZone: string };
  /** Where the activity with this id stands in the result. */
  positionOf?: string;
  /** The position in the result of the first row at or past this time, in the order asked for; past the last: the number of dated rows. */
  positionAtMs?: number;
  /** When the first and the last of the result were, whatever the order. */
  extent?: true;
  /** Counts the rows of the result that refreshes brought after this one (see `ArrivalsAnswer.latest`; 0: all refreshes). */
  arrivedAfter?: number;
}

// ---- What the log answers ---------------------------------------------------------------------------------------

/** One row as the list shows it. A field that is absent (or null) in the activity is absent here. */
export interface ActivityRow extends ActivityTargets {
  /** Unique. A row that came without a readable id has one that starts with `damaged:`. */
  id: string;
  createdAtMs?: number;
  type?: string;
  actorType?: string;
  actorId?: string;
  actorDetails?: string;
  ipAddress?: string;
  organizationId?: string;
  serviceId?: string;
  userAgent?: string;
  targetKeyId?: string;
  keyUpdateType?: string;
  /** The row was not a readable activity: what could be read is here, and `readActivity` gives its text. */
  damaged: boolean;
  /** A refresh brought it, and it is older than what was known before: the server showed it late. */
  isLate?: true;
}

export interface FacetValue {
  /** The value; `undefined` stands for rows without one. */
  value: string | undefined;
  /** What people call it, where that differs: an actor's `actorDetails`, from its newest activity that has them. */
  label?: string;
  count: number;
}

export interface FacetAnswer {
  /** By count, then by value; rows without a value last among equals. */
  values: readonly FacetValue[];
  /** Values that occur (and fit `search`), and the rows of those that `values` leaves out. */
  distinct: number;
  restCount: number;
}

export interface HistogramAnswer {
  interval: HistogramInterval;
  /** Starts of the bars, and at the end the end of the last one: `bars + 1` times; none at all without a range. Transferred. */
  edgesMs: Float64Array;
  /** The actor types that occur in the bars, by value; `undefined`, for rows without one, last. */
  series: readonly (string | undefined)[];
  /** For each of the series, one after the other, its `bars` counts. Transferred. */
  counts: Uint32Array;
  /** Rows of the result without a readable date: in no bar. */
  undated: number;
}

export interface DaysAnswer {
  /** Start of each day that has rows, in the order of the rows; NaN for the rows without a date. Transferred, as are `counts`. */
  startsMs: Float64Array;
  counts: Uint32Array;
  runs?: RunsAnswer;
}

/** Two or more rows next to each other, on one day, that are the same but for id and time; none damaged or late. By first position. Transferred. */
export interface RunsAnswer {
  starts: Uint32Array;
  counts: Uint32Array;
}

/** Rows that came after the list had been read. A `replace` starts anew: its rows are not counted. */
export interface ArrivalsAnswer {
  /** The number of the latest refresh that brought rows of the result; 0: none did. */
  latest: number;
  count: number;
  /** Late ones among them. */
  late: number;
  /** Where the first of them stands in the result; -1: there are none. */
  first: number;
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
  rowsAt?: readonly { position: number; row: ActivityRow }[];
  facets?: Partial<Record<FacetName, FacetAnswer>>;
  histogram?: HistogramAnswer;
  days?: DaysAnswer;
  /** 168 counts, the first for Monday from 0:00 to 1:00. Rows without a readable date are in none. Transferred. */
  hourOfWeek?: Uint32Array;
  /** `-1`: not in the result. */
  positionOf?: number;
  positionAtMs?: number;
  /** In milliseconds since 1970; absent where no row of the result has a date. */
  extent?: { oldestMs: number; newestMs: number };
  arrivals?: ArrivalsAnswer;
}

// ---- Export -----------------------------------------------------------------------------------------------------

/** `csv`: RFC 4180, a table for spreadsheets. `ndjson`: one JSON text a line; `json`: one array; both with all that came, unknown members included. */
export type ExportFormat = 'csv' | 'ndjson' | 'json';

/** A file of all rows of a filter, in this order. `timeZone` is that of the second time column of a table. */
export interface ExportRequest {
  filter: ActivityFilter;
  order: SortOrder;
  format: ExportFormat;
  timeZone: string;
}

/** What an export is made of: rows in the log, rows that fit (and are written), damaged ones among those, and their time. It stays so, whatever arrives meanwhile. */
export type ExportStart = Pick<QueryAnswer, 'dataVersion' | 'total' | 'count' | 'damaged' | 'extent'>;

/** The next bytes of the file, transferred; those of all parts in turn are the file. */
export interface ExportPart {
  bytes: Uint8Array<ArrayBuffer>;
  /** Rows written so far, and (in a table) cells that were made safe with an apostrophe. */
  rows: number;
  safeCells: number;
  /** With the last part: the SHA-256 of the file, in hexadecimal digits. */
  sha256?: string;
}

// ---- The state of reading ---------------------------------------------------------------------------------------

/** Why a list ended before its end: shown to people, with what was read kept. */
export type IncompleteReason = 'cancelled' | 'cutShort' | 'connectionLost' | 'notJson' | 'notActivities';

/** What this load has read so far. `bytes` are those of the decompressed body; `rows` counts duplicates (which the log keeps once) too. */
interface Read {
  rows: number;
  bytes: number;
  damaged: number;
  duplicates: number;
  /** The envelope's `requestId`, where it came. */
  requestId?: string;
}

/** The state of the latest load. Rows of earlier ones stay in the log until a `replace` brings its first row, or is complete without any. */
export type LogState =
  | { kind: 'empty' }
  | { kind: 'connecting'; startedAtMs: number }
  /** `totalBytes` only where the server tells the length of an uncompressed body. */
  | (Read & { kind: 'reading'; startedAtMs: number; totalBytes?: number })
  | (Read & { kind: 'complete'; startedAtMs: number; finishedAtMs: number })
  | (Read & {
      kind: 'incomplete';
      startedAtMs: number;
      finishedAtMs: number;
      reason: IncompleteReason;
      detail: string;
      /** The row that came last; absent where none came. */
      lastRowId?: string;
    })
  /** The server answered with a failure: nothing was read; `body` is at most 64 KiB of what it said. */
  | { kind: 'refused'; status: number; headers: readonly (readonly [string, string])[]; body: string }
  /** No answer from the server at all. */
  | { kind: 'unreachable'; detail: string }
  /** The worker could not start, broke or hung, and again after one restart. `load` tries anew. */
  | { kind: 'workerFailed'; detail: string };

// ---- Messages ---------------------------------------------------------------------------------------------------

/** `replace` empties the log when its first rows come; `merge` adds by id, and a row that comes again replaces the old one. */
export interface LoadRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  mode: 'replace' | 'merge';
}

export type WorkerRequest =
  /** Ends a load that is still running, as if cancelled. */
  | { kind: 'load'; loadId: number; request: LoadRequest }
  | { kind: 'cancelLoad'; loadId: number }
  /** A newer query of the same lane supersedes an older one. */
  | { kind: 'query'; requestId: number; lane: string; query: ActivityQuery }
  /** The members of one activity as JSON text (`createdAt` in UTC, null where null came); of a damaged row, what was received. */
  | { kind: 'readActivity'; requestId: number; id: string }
  /** Begins a file; one that is underway ends. The rows are those of now: what arrives later changes nothing. */
  | { kind: 'beginExport'; requestId: number; request: ExportRequest }
  /** Asks for the next part of the file that the request `exportId` began. */
  | { kind: 'continueExport'; requestId: number; exportId: number }
  /** Frees what the file needs. */
  | { kind: 'endExport'; exportId: number }
  /** The page has come to `yourTurn`. */
  | { kind: 'turnTaken' }
  /** Asks for a sign of life. */
  | { kind: 'ping' };

export type WorkerReply =
  | { kind: 'ready'; version: ProtocolVersion }
  | { kind: 'alive' }
  /** Reading waits (not for long) until the page has come to this: a busy page goes first. */
  | { kind: 'yourTurn' }
  | { kind: 'state'; loadId: number; state: LogState; dataVersion: number }
  | { kind: 'answer'; requestId: number; answer: QueryAnswer }
  | { kind: 'superseded'; requestId: number }
  | { kind: 'activityContent'; requestId: number; content: string | undefined }
  | { kind: 'exportBegun'; requestId: number; start: ExportStart }
  /** `undefined`: this export is not underway any more. */
  | { kind: 'exportPart'; requestId: number; part: ExportPart | undefined }
  | { kind: 'failed'; requestId: number; message: string };
