/** A time in milliseconds as the API writes it: ISO-8601 in UTC with whole seconds (`2026-08-04T20:10:42Z`). */
export function toWholeSeconds(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}
