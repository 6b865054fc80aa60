import type { Verdict } from './ActivityTokenizer.ts';
import { answerQuery, countRows } from './answerQuery.ts';
import { Columns } from './Columns.ts';
import { LogDictionaries } from './LogDictionaries.ts';
import { LogIndexes } from './LogIndexes.ts';
import { LogView } from './LogView.ts';
import { LogWriter } from './LogWriter.ts';
import { findExtent } from './findExtent.ts';
import { mergeColumns } from './mergeColumns.ts';
import type { ActivityQuery, ExportRequest, ExportStart, LoadRequest, QueryAnswer } from './protocol.ts';
import { readActivityContent } from './readActivityContent.ts';
import { RowExport } from './RowExport.ts';
import { selectFitting } from './selectFitting.ts';

/** All activities of one organization, as columns: bodies are written into it, queries are answered from it. */
export class ActivityLog {
  /** Grows with every change of what queries see. */
  dataVersion = 0;
  #view = emptyView();
  #writer: LogWriter | undefined;
  #mode: LoadRequest['mode'] = 'replace';
  #merges = 0;

  /** Rows of the body that is read or was read last, duplicates included; likewise the other counts. */
  get rows(): number {
    return this.#writer?.rows ?? this.#lastCounts.rows;
  }

  get damaged(): number {
    return this.#writer?.damaged ?? this.#lastCounts.damaged;
  }

  get duplicates(): number {
    return this.#writer?.duplicates ?? this.#lastCounts.duplicates;
  }

  get requestId(): string | undefined {
    return this.#writer ? this.#writer.requestId : this.#lastCounts.requestId;
  }

  /** The id of the row that came last in the body that ended last. */
  get lastRowId(): string | undefined {
    return this.#lastCounts.lastRowId;
  }

  #lastCounts: Pick<LogWriter, 'rows' | 'damaged' | 'duplicates' | 'requestId' | 'lastRowId'> = {
    rows: 0,
    damaged: 0,
    duplicates: 0,
    requestId: undefined,
    lastRowId: undefined,
  };

  /** Bytes that the rows and dictionaries take, those reserved for growth included. */
  get byteLength(): number {
    return this.#view.columns.byteLength + this.#view.dictionaries.byteLength;
  }

  /**
   * Begins a body. What was there stays until its first rows, or its end.
   * @param expectedBytes its length, 0 if it is not known
   */
  begin(mode: LoadRequest['mode'], expectedBytes = 0): void {
    this.#mode = mode;
    const dictionaries = mode === 'merge' ? this.#view.dictionaries : new LogDictionaries();
    this.#writer = new LogWriter(dictionaries, expectedBytes);
  }

  /** Room for the next bytes of the body; `accept` gives it back. */
  space(): Uint8Array<ArrayBuffer> {
    return this.#currentWriter().space();
  }

  /** Takes `space` back, filled from its start. @returns false if the body cannot be JSON any more. */
  accept(filled: Uint8Array<ArrayBuffer>): boolean {
    return this.#currentWriter().accept(filled);
  }

  /** Takes the next bytes of the body. @returns false if the body cannot be JSON any more. */
  write(chunk: Uint8Array): boolean {
    return this.#currentWriter().write(chunk);
  }

  /** Lets queries see what was read so far. A merge is seen at its end. @returns whether that changed anything. */
  settle(): boolean {
    const writer = this.#currentWriter();
    const hasChanged = writer.settle();
    if (hasChanged && this.#mode === 'replace') this.#show(writer.columns, writer.settledRows, writer.dictionaries);
    return hasChanged;
  }

  /** Ends the body, whole or not. */
  end(): Verdict {
    const writer = this.#currentWriter();
    const verdict = writer.end();
    const { rows, damaged, duplicates, requestId, lastRowId, columns, dictionaries } = writer;
    this.#lastCounts = { rows, damaged, duplicates, requestId, lastRowId };
    this.#writer = undefined;
    const isEmpty = columns.length === 0;
    if (this.#mode === 'replace') {
      dictionaries.trim();
      // A body that brought nothing and no end does not say that there are no activities.
      const isShown = dictionaries === this.#view.dictionaries;
      if (!isEmpty || isShown || verdict === 'complete') this.#show(columns, columns.length, dictionaries);
    } else if (!isEmpty) {
      const merged = mergeColumns(this.#view.columns, columns, dictionaries.oddIds, ++this.#merges);
      this.#show(merged, merged.length, dictionaries);
    }
    return verdict;
  }

  /** Answers a query over the rows that are seen now; nothing may be written before the generator is done. */
  *answer(query: ActivityQuery): Generator<void, QueryAnswer> {
    const answer = yield* answerQuery(this.#view, query);
    return { ...answer, dataVersion: this.dataVersion, computeMs: 0 };
  }

  /** The members of one activity as JSON text; undefined if it is not in the log. */
  readActivity(id: string): string | undefined {
    const row = this.#view.rowOf(id);
    return row < 0 ? undefined : readActivityContent(this.#view, row);
  }

  /** Begins a file of the rows that are seen now. What is written later does not touch it. */
  *beginExport(request: ExportRequest): Generator<void, { start: ExportStart; rows: RowExport }> {
    const view = this.#view;
    const result = yield* selectFitting(view, request.filter);
    const { count, damaged } = countRows(view, result);
    const extent = findExtent(view, result);
    const start = { dataVersion: this.dataVersion, total: view.length, count, damaged, ...extent };
    return { start, rows: new RowExport(view, result, request) };
  }

  #currentWriter(): LogWriter {
    if (!this.#writer) throw new Error('No body has begun');
    return this.#writer;
  }

  #show(columns: Columns, length: number, dictionaries: LogDictionaries): void {
    const isSame = dictionaries === this.#view.dictionaries;
    const indexes = isSame ? this.#view.indexes : new LogIndexes(dictionaries);
    this.#view = new LogView(columns, length, dictionaries, indexes);
    this.dataVersion++;
  }
}

function emptyView(): LogView {
  const dictionaries = new LogDictionaries();
  return new LogView(new Columns(1), 0, dictionaries, new LogIndexes(dictionaries));
}
