const dateTime = /^(?<date>\d{4}-\d\d-\d\d)t(?<time>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?<zone>z|[+ -]\d\d:?\d\d)?$/iu;

/**
 * Reads a date-time of a query: ISO-8601 with or without fractions of a second; without a zone it is UTC, as the API's own
 * Splunk client means it. A space before an offset is the `+` that somebody forgot to escape.
 * @returns ISO-8601 in UTC, or `undefined` when there is no such moment (a plain date is none: which end of the day?).
 */
export function parseDateTime(text: string): string | undefined {
  const { date, time, zone = 'Z' } = dateTime.exec(text)?.groups ?? {};
  if (date === undefined || time === undefined) return undefined;
  // Date takes the 31st of each month and rolls it over.
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) return undefined;
  const offset = zone
    .toUpperCase()
    .replace(' ', '+')
    .replace(/^(.\d\d)(\d\d)$/u, '$1:$2');
  const moment = new Date(`${date}T${time}${offset}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
