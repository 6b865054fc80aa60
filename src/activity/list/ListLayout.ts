import type { DaysAnswer } from '../log/protocol.ts';

/** Heights in pixels: all headings have one, and all rows. */
export interface ItemHeights {
  day: number;
  row: number;
}

/** What stands at one place of the list. */
export type ListItem = { kind: 'day'; day: number } | { kind: 'row'; row: number; day: number };

/** Days and rows as one list of items: each day is a heading, followed by its rows. */
export class ListLayout {
  /** The start of each day in milliseconds since 1970; NaN for the rows without a date. */
  readonly startsMs: Float64Array;
  readonly counts: Uint32Array;
  readonly itemCount: number;
  readonly rowCount: number;
  readonly heights: ItemHeights;
  /** For each day, the place of its heading. */
  readonly #headings: Float64Array;

  constructor({ startsMs, counts }: DaysAnswer, heights: ItemHeights) {
    this.heights = heights;
    this.startsMs = startsMs;
    this.counts = counts;
    this.#headings = new Float64Array(counts.length);
    let items = 0;
    for (let day = 0; day < counts.length; day++) {
      this.#headings[day] = items;
      items += 1 + (counts[day] ?? 0);
    }
    this.itemCount = items;
    this.rowCount = items - counts.length;
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
    return item === heading ? { kind: 'day', day } : { kind: 'row', row: item - day - 1, day };
  }

  /** The place of a row from 0 to `rowCount - 1`. */
  itemOfRow(row: number): number {
    // Before the first row of a day stand that day's heading and those of all days before it.
    const day = this.#lastDayWhere((candidate) => this.headingOf(candidate) - candidate <= row);
    return row + day + 1;
  }

  /** The height of all items, in pixels. */
  get contentPx(): number {
    return this.dayCount * this.heights.day + this.rowCount * this.heights.row;
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

  /** The rows that stand at places `from` (inclusive) to `to` (exclusive); empty if there are none. */
  rowsWithin(from: number, to: number): { from: number; to: number } {
    const first = Math.max(0, from);
    const last = Math.min(this.itemCount, to);
    if (first >= last) return { from: 0, to: 0 };
    // The rows before a place: all places before it but the headings.
    const rowsBefore = (item: number): number =>
      item >= this.itemCount ? this.rowCount : item - this.dayAt(item) - (this.itemAt(item).kind === 'day' ? 0 : 1);
    return { from: rowsBefore(first), to: rowsBefore(last) };
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
