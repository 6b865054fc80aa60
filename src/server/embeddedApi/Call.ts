import type { ApiKeyRow } from '../store/ApiKeyRow.ts';
import type { Database } from '../store/Database.ts';

/** One request to the API on its way to a handler: signed by `key`, routed, counted. */
export interface Call {
  request: Request;
  /** The named parts of the path. */
  parts: Readonly<Record<string, string>>;
  /** The query; names that the route does not know have been refused. */
  query: URLSearchParams;
  key: ApiKeyRow;
  clientAddress: string;
  requestId: string;
  database: Database;
  now: () => number;
}

export type Handler = (call: Call) => Promise<Response>;
