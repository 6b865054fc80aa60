import { listColumns, type ColumnName, type ListColumn } from './listColumns.ts';

/** A column and whether it is shown; the order in a list of them is that on the screen. */
export interface ChosenColumn {
  column: ListColumn;
  isShown: boolean;
}

/** Room beside the columns, in pixels: between two of them, at both ends of a row, and for the button of the row. */
export const tableSpacePx = { gap: 12, ends: 48, button: 28 } as const;

/**
 * Reads a kept choice of columns: names in their order, a minus before those that are hidden (`time,-key,actor`). Made for what
 * browsers bring back after years: unknown names are passed over, and columns that the text does not name stand where they usually do.
 * @param kept undefined: no choice was made.
 */
export function readColumnChoice(kept: string | undefined): readonly ChosenColumn[] {
  const byName = new Map<string, ListColumn>(listColumns.map((column) => [column.name, column]));
  const chosen: ChosenColumn[] = [];
  for (const word of kept?.split(',') ?? []) {
    const name = word.replace(/^-/u, '');
    const column = byName.get(name);
    if (column === undefined) continue;
    byName.delete(name);
    chosen.push({ column, isShown: !word.startsWith('-') });
  }
  for (const [index, column] of listColumns.entries()) {
    if (!byName.has(column.name)) continue;
    const before = new Set(listColumns.slice(0, index));
    const place = chosen.findLastIndex((other) => before.has(other.column)) + 1;
    chosen.splice(place, 0, { column, isShown: column.isUsual });
  }
  return chosen.some(({ isShown }) => isShown) ? chosen : readColumnChoice(undefined);
}

/** The text under which a choice is kept; undefined for the usual one, so that who never chose follows a changed usual one. */
export function writeColumnChoice(chosen: readonly ChosenColumn[]): string | undefined {
  const write = (columns: readonly ChosenColumn[]): string =>
    columns.map(({ column, isShown }) => (isShown ? '' : '-') + column.name).join(',');
  const text = write(chosen);
  return text === write(readColumnChoice(undefined)) ? undefined : text;
}

/** Shows a column, or hides it; the last one that is shown stays. */
export function toggleColumn(chosen: readonly ChosenColumn[], name: ColumnName): readonly ChosenColumn[] {
  const changed = chosen.map((one) => (one.column.name === name ? { ...one, isShown: !one.isShown } : one));
  return changed.some(({ isShown }) => isShown) ? changed : chosen;
}

/** Moves a column by one place; at the end of the list it stays. */
export function moveColumn(chosen: readonly ChosenColumn[], name: ColumnName, by: 1 | -1): readonly ChosenColumn[] {
  const from = chosen.findIndex(({ column }) => column.name === name);
  const moved = chosen[from];
  const to = from + by;
  if (moved === undefined || to < 0 || to >= chosen.length) return chosen;
  return chosen.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** The columns that are shown, as a value of `grid-template-columns`, and the least width of a row in pixels. */
export function layOutColumns(columns: readonly ListColumn[]): { template: string; leastPx: number } {
  const tracks = columns.map(({ leastPx, share }) =>
    share === 0 ? `${leastPx}px` : `minmax(${leastPx}px, ${share}fr)`,
  );
  // Where all have a fixed width, what is left over must go somewhere.
  if (columns.every(({ share }) => share === 0)) tracks.push('minmax(0, 1fr)');
  const { gap, ends, button } = tableSpacePx;
  const columnsPx = columns.reduce((sum, { leastPx }) => sum + leastPx, 0);
  return {
    template: `${tracks.join(' ')} ${button}px`,
    leastPx: columnsPx + tracks.length * gap + ends + button,
  };
}
