import { textFields } from './textFields.ts';
import type { BitSet } from './BitSet.ts';
import { clockOf } from './buildHistogram.ts';
import { csvCells } from './csvCells.ts';
import { decodeText } from './encodeText.ts';
import { formatIsoTime } from './formatIsoTime.ts';
import type { LogView } from './LogView.ts';
import type { ExportPart, ExportRequest } from './protocol.ts';
import { readActivityContent } from './readActivityContent.ts';
import { readRow, rowsInOrder } from './readRows.ts';
import { Sha256 } from './Sha256.ts';

/** Spreadsheets take a file without it for one in an old character set. */
const byteOrderMark = '\ufeff';

/**
 * A file of rows, made part by part. It holds on to the rows as they were when it began: those that arrive or change meanwhile are not
 * in it, so that one file is one state of the log.
 */
export class RowExport {
  readonly #view: LogView;
  readonly #request: ExportRequest;
  readonly #rows: Uint32Array;
  readonly #hash = new Sha256();
  #position = 0;
  #safeCells = 0;
  #isEnded = false;

  /** @throws RangeError for an unknown time zone. */
  constructor(view: LogView, result: BitSet, request: ExportRequest) {
    this.#view = view;
    this.#request = request;
    this.#rows = rowsInOrder(view, result, request.order);
    clockOf(request.timeZone);
  }

  /**
   * Writes the next rows, `mostRows` at most; the last part ends the file.
   * @throws when the file has ended.
   */
  next(mostRows: number): ExportPart {
    if (this.#isEnded) throw new Error('This file has ended.');
    const end = Math.min(this.#rows.length, this.#position + mostRows);
    let text = this.#position === 0 ? this.#head() : '';
    for (; this.#position < end; this.#position++) text += this.#write(this.#rows[this.#position] ?? 0);
    this.#isEnded = end === this.#rows.length;
    if (this.#isEnded) text += this.#tail();
    const bytes = new TextEncoder().encode(text);
    this.#hash.update(bytes);
    return { bytes, rows: end, safeCells: this.#safeCells, ...(this.#isEnded ? { sha256: this.#hash.digest() } : {}) };
  }

  #head(): string {
    const { format, timeZone } = this.#request;
    if (format === 'ndjson') return '';
    if (format === 'json') return '[';
    const names = textFields.map(({ wire }) => wire);
    const columns = ['createdAt', `createdAt (${timeZone})`, 'id', ...names, 'otherFields', 'damagedAsReceived'];
    return byteOrderMark + csvCells(columns).record;
  }

  #tail(): string {
    return this.#request.format === 'json' ? '\n]\n' : '';
  }

  #write(row: number): string {
    if (this.#request.format === 'csv') return this.#writeRecord(row);
    // JSON may have line ends between its parts, never within a text: a space says the same, and a row stays one line.
    const content = readActivityContent(this.#view, row).replaceAll(/[\r\n]/gu, ' ');
    if (this.#request.format === 'ndjson') return `${content}\n`;
    return `${this.#position === 0 ? '\n' : ',\n'}${content}`;
  }

  #writeRecord(row: number): string {
    const { columns, dictionaries } = this.#view;
    const activity = readRow(this.#view, row);
    const { createdAtMs } = activity;
    const times =
      createdAtMs === undefined
        ? ['', '']
        : [
            formatIsoTime(createdAtMs),
            formatIsoTime(createdAtMs, clockOf(this.#request.timeZone).offsetAt(createdAtMs)),
          ];
    const extra = columns.extras.get(row);
    const damaged = columns.damaged.get(row);
    const { record, safeCells } = csvCells([
      ...times,
      activity.id,
      ...textFields.map(({ field }) => activity[field] ?? ''),
      extra > 0 ? decodeText(dictionaries.extras.bytesOf(extra)) : '',
      damaged > 0 ? decodeText(dictionaries.damagedSources.bytesOf(damaged)) : '',
    ]);
    this.#safeCells += safeCells;
    return record;
  }
}
