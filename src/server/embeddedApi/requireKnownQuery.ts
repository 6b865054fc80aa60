import { ApiFailure } from './ApiFailure.ts';

/** @throws ApiFailure 400 for a query parameter that the call does not have or that is given twice, in the public API's words. */
export function requireKnownQuery(query: URLSearchParams, known: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of query.keys()) {
    if (!known.includes(name)) throw new ApiFailure(400, `Unknown parameter: ${name}`);
    if (seen.has(name)) throw new ApiFailure(400, `Parameter given twice: ${name}`);
    seen.add(name);
  }
}
