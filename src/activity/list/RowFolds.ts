import type { RunsAnswer } from '../log/protocol.ts';

/** Equal rows next to each other, of which the list shows one, or all of them where the reader opened them. */
export interface RowRun {
  start: number;
  count: number;
  isOpen: boolean;
}

/**
 * Which rows have a line of their own in the list: all but those that are folded into the first row of their run. Rows and lines
 * are numbered from 0; a folded row stands on the line of its run.
 */
export class RowFolds {
  readonly #runs: RunsAnswer;
  readonly #open: ReadonlySet<number>;
  /** The rows that are hidden before each run, and after the last one. */
  readonly #hidden: Uint32Array;
  /** The line that each run begins on. */
  readonly #lines: Uint32Array;

  /** @param open numbers of runs. */
  constructor(
    runs: RunsAnswer = { starts: new Uint32Array(), counts: new Uint32Array() },
    open: ReadonlySet<number> = new Set(),
  ) {
    this.#runs = runs;
    this.#open = open;
    this.#hidden = new Uint32Array(runs.starts.length + 1);
    let hidden = 0;
    for (let run = 0; run < runs.starts.length; run++) {
      this.#hidden[run] = hidden;
      if (!open.has(run)) hidden += (runs.counts[run] ?? 1) - 1;
    }
    this.#hidden[runs.starts.length] = hidden;
    this.#lines = runs.starts.map((start, run) => start - this.#hiddenBefore(run));
  }

  /** The rows without a line of their own. */
  get hiddenCount(): number {
    return this.#hidden.at(-1) ?? 0;
  }

  /** The number of the run that a row is in; -1 for a row that has no equal beside it. */
  runNumberOf(row: number): number {
    const run = lastUpTo(this.#runs.starts, row);
    return run >= 0 && row < this.#startOf(run) + this.#countOf(run) ? run : -1;
  }

  /** The run that a row is in. */
  runOf(row: number): RowRun | undefined {
    const run = this.runNumberOf(row);
    if (run < 0) return undefined;
    return { start: this.#startOf(run), count: this.#countOf(run), isOpen: this.#open.has(run) };
  }

  lineOfRow(row: number): number {
    const run = lastUpTo(this.#runs.starts, row);
    if (run < 0) return row;
    const isFolded = !this.#open.has(run) && row < this.#startOf(run) + this.#countOf(run);
    return isFolded ? this.#startOf(run) - this.#hiddenBefore(run) : row - this.#hiddenBefore(run + 1);
  }

  /** The first row on a line; past the last line, the number of rows. */
  rowOfLine(line: number): number {
    const run = lastUpTo(this.#lines, line);
    if (run < 0) return line;
    return line === this.#lines[run] ? this.#startOf(run) : line + this.#hiddenBefore(run + 1);
  }

  #startOf(run: number): number {
    return this.#runs.starts[run] ?? 0;
  }

  #countOf(run: number): number {
    return this.#runs.counts[run] ?? 0;
  }

  #hiddenBefore(run: number): number {
    return this.#hidden[run] ?? 0;
  }
}

/** The place of the last of ascending numbers that is at most `limit`; -1 if none is. Asked several times for each line that is drawn. */
function lastUpTo(numbers: Uint32Array, limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
