/**
 * A count scale that ends at a round number and has a line in the middle where that is a whole number.
 *
 * @param greatest the greatest count to be shown; the scale never ends below 1.
 * @returns the counts at which lines are drawn, the end of the scale last.
 */
export function countScale(greatest: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, greatest)));
  const end = [1, 2, 4, 5, 6, 8, 10].map((factor) => factor * power).find((value) => value >= greatest) ?? 10 * power;
  return end % 2 === 0 ? [end / 2, end] : [end];
}

const compact = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 });

/** A count as short as an axis needs it: `250`, `1.2k`. */
export const shortCount = (count: number): string => compact.format(count);
