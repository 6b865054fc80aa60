/**
 * Where a key leads from a row: arrows by one, Page up and down by a view, Home and End to the ends.
 * @returns the row, or undefined for a key that does not move.
 */
export function moveInList(key: string, from: number, rowCount: number, pageRows: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: Math.max(1, pageRows),
    PageUp: -Math.max(1, pageRows),
    Home: -rowCount,
    End: rowCount,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined || rowCount === 0) return undefined;
  return Math.min(Math.max(0, from + step), rowCount - 1);
}
