import type { DaysAnswer } from '../log/protocol.ts';
import { RowFolds } from './RowFolds.ts';

/** Heights in pixels: all headings have one, and all rows. */
export interface ItemHeights {
  day: number;
  row: number;
}

/** What stands at one place of the list. */
export type ListItem = { kind: 'day'; day: number } | { kind: 'row'; row: number; day: number };

/** Days and rows as one list of items: each day is a heading, followed by its rows, of which folded ones have no item of their own. */
export class ListLayout {
  /** The start of each day in milliseconds since 1970; NaN for the rows without a date. */
  readonly startsMs: Float64Array;
  readonly counts: Uint32Array;
  readonly itemCount: number;
  readonly rowCount: number;
  /** Rows that have an item of their own. */
  readonly lineCount: number;
  readonly heights: ItemHeights;
  readonly folds: RowFolds;
  /** For each day, the place of its heading. */
  readonly #headings: Float64Array;

  constructor({ startsMs, counts }: DaysAnswer, heights: ItemHeights, folds: RowFolds = new RowFolds()) {
    this.heights = heights;
    this.folds = folds;
    this.startsMs = startsMs;
    this.counts = counts;
    this.#headings = new Float64Array(counts.length);
    let rows = 0;
    for (let day = 0; day < counts.length; day++) {
      this.#headings[day] = day + folds.lineOfRow(rows);
      rows += counts[day] ?? 0;
    }
    this.rowCount = rows;
    this.lineCount = rows - folds.hiddenCount;
    this.itemCount = counts.length + this.lineCount;
  }

  get dayCount(): number {
    return this.counts.length;
  }

  /** The place of a day's heading. */
  headingOf(day: number): number {
    return this.#headings[day] ?? this.itemCount;
  }

  /** The day to which the item at a place belongs. */
  dayAt(item: number): number {
    return this.#lastDayWhere((day) => this.headingOf(day) <= item);
  }

  /** What stands at a place from 0 to `itemCount - 1`. */
  itemAt(item: number): ListItem {
    const day = this.dayAt(item);
    const heading = this.headingOf(day);
    return item === heading ? { kind: 'day', day } : { kind: 'row', row: this.folds.rowOfLine(item - day - 1), day };
  }

  /** The place of a row from 0 to `rowCount - 1`; of a folded one, that of its run. */
  itemOfRow(row: number): number {
    const line = this.folds.lineOfRow(row);
    // Before the first row of a day stand that day's heading and those of all days before it.
    const day = this.#lastDayWhere((candidate) => this.headingOf(candidate) - candidate <= line);
    return line + day + 1;
  }

  /** The height of all items, in pixels. */
  get contentPx(): number {
    return this.dayCount * this.heights.day + this.lineCount * this.heights.row;
  }

  /** How far below the top of the content a place begins, in pixels; `itemCount` stands for the end. */
  topOf(item: number): number {
    if (item >= this.itemCount) return this.contentPx;
    const day = this.dayAt(item);
    const headings = day + (item === this.headingOf(day) ? 0 : 1);
    return headings * this.heights.day + (item - headings) * this.heights.row;
  }

  /** The place at a distance from the top of the content, in pixels. */
  itemAtPx(px: number): number {
    const day = this.#lastDayWhere((candidate) => this.topOf(this.headingOf(candidate)) <= px);
    const heading = this.headingOf(day);
    const below = px - this.topOf(heading) - this.heights.day;
    return below < 0 ? heading : Math.min(heading + 1 + Math.floor(below / this.heights.row), this.itemCount);
  }

  /** The rows that stand at places `from` (inclusive) to `to` (exclusive), folded ones included; empty if there are none. */
  rowsWithin(from: number, to: number): { from: number; to: number } {
    const first = Math.max(0, from);
    const last = Math.min(this.itemCount, to);
    if (first >= last) return { from: 0, to: 0 };
    return { from: this.#rowsBefore(first), to: this.#rowsBefore(last) };
  }

  /**
   * The rows of which at least half is seen, below the heading that sticks to the top.
   * @param view the distance of its top from the top of the content, and its height, in pixels.
   */
  rowsInView({ offsetPx, viewportPx }: { offsetPx: number; viewportPx: number }): { from: number; to: number } {
    const half = this.heights.row / 2;
    const first = this.itemAtPx(offsetPx + this.heights.day + half);
    return this.rowsWithin(first, Math.max(first, this.itemAtPx(offsetPx + viewportPx - half)) + 1);
  }

  /**
   * The rows that have to be known to draw the places `from` (inclusive) to `to` (exclusive): those with an item of their own, and
   * the last one of each run that is folded.
   */
  rowsToDraw(from: number, to: number): number[] {
    const rows = new Set<number>();
    for (let place = Math.max(0, from); place < Math.min(to, this.itemCount); place++) {
      const item = this.itemAt(place);
      if (item.kind === 'day') continue;
      const run = this.folds.runOf(item.row);
      rows.add(item.row);
      if (run !== undefined && !run.isOpen) rows.add(run.start + run.count - 1);
    }
    return [...rows];
  }

  /** The rows before a place: those of all places before it but the headings. */
  #rowsBefore(item: number): number {
    if (item >= this.itemCount) return this.rowCount;
    const day = this.dayAt(item);
    return this.folds.rowOfLine(item - day - (item === this.headingOf(day) ? 0 : 1));
  }

  /** The last day for which a condition holds that holds from the first day up to some day. */
  #lastDayWhere(holds: (day: number) => boolean): number {
    let low = 0;
    let high = this.dayCount - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (holds(middle)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
