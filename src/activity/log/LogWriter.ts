import { ActivityTokenizer } from './ActivityTokenizer.ts';
import type { Verdict } from './ActivityTokenizer.ts';
import type { CodeBlock } from './CodeBlock.ts';
import { Columns } from './Columns.ts';
import { IdIndex } from './IdIndex.ts';
import type { LogDictionaries } from './LogDictionaries.ts';
import { RowReader } from './RowReader.ts';
import { UsualRows } from './UsualRows.ts';
import { compareIds, compareRows, idOf, sortRows } from './sortRows.ts';

/** Unsorted rows are sorted when there are so many times more than at the last time: so that all sorts together cost two. */
const sortAtGrowth = 1.5;

/**
 * Writes one body into columns: rows as they come, sorted and each id once as far as `settledRows`. A server that sends
 * the newest first costs no sort at all.
 */
export class LogWriter {
  columns = new Columns();
  /** Rows from the start of the columns that are in order and have no duplicates among them. */
  settledRows = 0;
  duplicates = 0;
  /** The id of the row that came last. */
  lastRowId: string | undefined;
  readonly #tokenizer: ActivityTokenizer;
  readonly dictionaries: LogDictionaries;
  readonly #codes: CodeBlock;
  readonly #expectedBytes: number;
  #bytes = 0;
  readonly #usualFromBytes: number;
  #usual: UsualRows | undefined;
  #hasTriedUsual = false;
  /** Not needed as long as each id is less than the one before: then all are different. */
  #index: IdIndex | undefined;
  #checkedRows = 0;
  #isInOrder = true;
  /** Rows whose id came again. */
  #replaced = new Set<number>();

  /**
   * @param expectedBytes the length of the body, 0 if it is not known
   * @param usualFromBytes bytes after which usual rows are read in WebAssembly: its start is not worth it for the few of a refresh
   */
  constructor(dictionaries: LogDictionaries, expectedBytes = 0, usualFromBytes = 65_536) {
    this.#expectedBytes = expectedBytes;
    this.#usualFromBytes = usualFromBytes;
    this.dictionaries = dictionaries;
    const reader = new RowReader(dictionaries);
    this.#codes = reader.codes;
    this.#tokenizer = new ActivityTokenizer(reader, {
      setBytes: (all, position, end) => this.#setBytes(all, position, end),
      appendUsual: (position) => {
        const end = this.#usual?.read(position, this.columns) ?? position;
        if (this.#codes.isFull) this.#writeCodes();
        return end;
      },
      append: (position) => {
        this.#usual?.learn(position, reader);
        this.columns.append(reader);
        this.#codes.rows++;
        if (this.#codes.isFull) this.#writeCodes();
      },
      clear: () => this.#clear(),
    });
  }

  get requestId(): string | undefined {
    return this.#tokenizer.requestId;
  }

  /** Rows that came, duplicates included. */
  get rows(): number {
    return this.columns.length + this.duplicates - this.#replaced.size;
  }

  /** Damaged rows among those, but for duplicates that are sorted out. */
  get damaged(): number {
    return this.columns.damaged.count;
  }

  space(): Uint8Array<ArrayBuffer> {
    return this.#tokenizer.space();
  }

  accept(filled: Uint8Array<ArrayBuffer>): boolean {
    this.#expectRows(filled.length);
    return this.#tokenizer.accept(filled);
  }

  write(chunk: Uint8Array): boolean {
    this.#expectRows(chunk.length);
    return this.#tokenizer.write(chunk);
  }

  /** Looks at the rows that came since the last time. @returns whether there are more settled rows now. */
  settle(isLast = false): boolean {
    this.#writeCodes();
    const { columns } = this;
    const { oddIds } = this.dictionaries;
    if (columns.length > this.#checkedRows) this.lastRowId = idOf(columns.ids, oddIds, columns.length - 1);
    for (let row = Math.max(1, this.#checkedRows); row < columns.length; row++) {
      if (this.#isInOrder && compareRows(columns, oddIds, row - 1, row) >= 0) this.#isInOrder = false;
      if (!this.#index && compareIds(columns.ids, oddIds, row - 1, row) >= 0) this.#index = new IdIndex(columns);
    }
    if (this.#index) this.#findDuplicates(this.#index);
    this.#checkedRows = columns.length;
    const settledBefore = this.settledRows;
    if (this.#isInOrder && this.#replaced.size === 0) this.settledRows = columns.length;
    else if (isLast || columns.length >= settledBefore * sortAtGrowth) this.#sort(isLast);
    return this.settledRows !== settledBefore;
  }

  /** Ends the body: all rows are settled then, and the columns have no spare room. */
  end(): Verdict {
    const verdict = this.#tokenizer.end();
    this.settle(true);
    this.columns.trim();
    return verdict;
  }

  #setBytes(bytes: Uint8Array, position: number, end: number): void {
    if (!this.#hasTriedUsual && this.#bytes >= this.#usualFromBytes) {
      this.#hasTriedUsual = true;
      this.#usual = UsualRows.create(this.dictionaries, this.#codes);
    }
    this.#usual?.setBytes(bytes, position, end);
  }

  #expectRows(bytes: number): void {
    // Rows are about as long as those before.
    const rows = this.columns.length * (this.#expectedBytes / Math.max(1, this.#bytes));
    this.columns.expectedRows = Math.ceil(rows * 1.02);
    this.#bytes += bytes;
  }

  #writeCodes(): void {
    const counts = this.dictionaries.texts.map(({ count }) => count);
    this.columns.writeCodes(this.#codes, counts);
  }

  #findDuplicates(index: IdIndex): void {
    for (let row = index.nextRow; row < this.columns.length; row++) {
      const before = index.add(row);
      if (before < 0) continue;
      this.#replaced.add(before);
      this.duplicates++;
    }
  }

  #sort(isLast: boolean): void {
    const { columns } = this;
    const rows = new Uint32Array(columns.length - this.#replaced.size);
    let filled = 0;
    for (let row = 0; row < columns.length; row++) if (!this.#replaced.has(row)) rows[filled++] = row;
    const sorted = this.#isInOrder ? rows : sortRows(columns, this.dictionaries.oddIds, rows);
    this.columns = columns.reordered(sorted);
    this.#replaced = new Set();
    this.#isInOrder = true;
    // Sorted rows prove nothing about the ids that came, and the next ones must be compared with all of them.
    if (!isLast) {
      this.#index = new IdIndex(this.columns);
      this.#findDuplicates(this.#index);
    }
    this.#checkedRows = this.columns.length;
    this.settledRows = this.columns.length;
  }

  #clear(): void {
    this.#codes.clear();
    this.columns = new Columns();
    this.#index = undefined;
    this.#replaced = new Set();
    this.#isInOrder = true;
    this.#checkedRows = 0;
    this.settledRows = 0;
    this.duplicates = 0;
    this.lastRowId = undefined;
  }
}
