const countFormat = new Intl.NumberFormat('en-GB');

/** A number of things: 1,204,331. */
export const formatCount = (count: number): string => countFormat.format(count);

/** A number of things with its noun: `1 row`, `2 rows`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

/** An amount of data: 38 MB. Decimal units, as networks are measured. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value >= 100 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
