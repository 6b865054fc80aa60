/** What a row of the list has of a time, in milliseconds since 1970. */
interface Timed {
  createdAtMs?: number;
}

/** Which of its neighbours in the list a row shares its second with: their order cannot be told from their times alone. */
export function sameSecondOf(
  above: Timed | undefined,
  row: Timed | undefined,
  below: Timed | undefined,
): 'above' | 'below' | 'both' | undefined {
  const isAbove = isSameSecond(above, row);
  const isBelow = isSameSecond(row, below);
  return isAbove && isBelow ? 'both' : isAbove ? 'above' : isBelow ? 'below' : undefined;
}

function isSameSecond(one: Timed | undefined, other: Timed | undefined): boolean {
  if (one?.createdAtMs === undefined || other?.createdAtMs === undefined) return false;
  return Math.floor(one.createdAtMs / 1000) === Math.floor(other.createdAtMs / 1000);
}
