import type { ListDensity } from './ListAppearance.ts';
import type { ItemHeights } from './ListLayout.ts';

/** How a row is laid out: a sentence on one line, a sentence below its facts where there is no room beside them, or cells of a table. */
export type RowShape = 'wide' | 'narrow' | 'table';

/** From this width of the list on, a sentence and its facts are one line; in pixels. */
export const wideFromPx = 640;

/** Of the headings of the table's columns, in pixels. */
export const tableHeadPx = 32;

/** Heights in pixels. A compact row still holds a button of 24 pixels, the least that WCAG 2.2 (2.5.8) asks for. */
export const itemHeights: Readonly<Record<RowShape, Readonly<Record<ListDensity, ItemHeights>>>> = {
  wide: { comfortable: { day: 36, row: 36 }, compact: { day: 28, row: 26 } },
  // In narrow rows the sentence has two lines, and a single one where they are compact.
  narrow: { comfortable: { day: 36, row: 72 }, compact: { day: 28, row: 48 } },
  table: { comfortable: { day: 36, row: 36 }, compact: { day: 28, row: 26 } },
};
