import { decodeText } from './encodeText.ts';
import type { IncompleteReason } from './protocol.ts';
import type { RowReader } from './RowReader.ts';
import { needsMore, notJson, skipJsonValue, skipSpace, skipString } from './skipJsonValue.ts';

/** What a body turned out to be. */
export type Verdict = 'complete' | Extract<IncompleteReason, 'cutShort' | 'notJson' | 'notActivities'>;

/** Where in the document the next byte stands. */
type Place = 'start' | 'topObject' | 'result' | 'firstRow' | 'row' | 'afterRow' | 'afterMember' | 'done' | 'broken';

/** Takes the rows that are found. */
export interface RowSink {
  /** The bytes to read from are these now, from a position to their end. */
  setBytes(bytes: Uint8Array, position: number, end: number): void;
  /** Reads usual rows from a position on by itself, with the commas between them. @returns the position after them */
  appendUsual(position: number): number;
  /** Takes the row that the reader has read. @param position where it begins */
  append(position: number): void;
  /** The rows so far do not count. */
  clear(): void;
}

/** Instead of a position: the place has changed, go on from there. */
const goOn = 0;
/** Readers look at so many bytes at once, and may look past the end. */
const paddingBytes = 40;
const usualBytes = 524_288;
const leastSpaceBytes = 65_536;
/** Above this, a value that has not ended is looked at again only when twice as much has come. */
const patientBytes = 1_048_576;
/** Longer keys than this are not `requestId`, however they are spelled. */
const longestKeyBytes = 64;

/**
 * Finds the rows in a body that comes in pieces: of a bare list, of an envelope with its members in any order, or the
 * one row of a bare activity. Bytes are kept only from the last row's end on: a row that is cut by a piece's end is read
 * again from its start when more has come.
 */
export class ActivityTokenizer {
  requestId: string | undefined;
  readonly #reader: RowReader;
  readonly #rows: RowSink;
  #bytes = new Uint8Array(usualBytes);
  #length = 0;
  #position = 0;
  #place: Place = 'start';
  #isAtFirstByte = true;
  #isEnvelope = false;
  #hasActivities = false;
  #retryAt = 0;

  constructor(reader: RowReader, rows: RowSink) {
    this.#reader = reader;
    this.#rows = rows;
  }

  /** Room for the next bytes, for a reader that fills buffers: it is given back by `accept`. */
  space(): Uint8Array<ArrayBuffer> {
    this.#reserve(leastSpaceBytes);
    return this.#bytes.subarray(this.#length, this.#bytes.length - paddingBytes);
  }

  /** Takes `space` back, filled from its start. @returns false if the body cannot be JSON any more. */
  accept(filled: Uint8Array<ArrayBuffer>): boolean {
    this.#bytes = new Uint8Array(filled.buffer);
    this.#length += filled.length;
    return this.#parse();
  }

  /** Takes the next bytes of the body as a copy. @returns false if the body cannot be JSON any more. */
  write(chunk: Uint8Array): boolean {
    this.#reserve(chunk.length);
    this.#bytes.set(chunk, this.#length);
    this.#length += chunk.length;
    return this.#parse();
  }

  /** Ends the body. */
  end(): Verdict {
    this.#retryAt = 0;
    // A connection that breaks keeps the buffer that it was to fill.
    if (this.#bytes.length === 0) this.#length = 0;
    // A number ends with the byte after it, and white space may follow any document; where it may not, one was cut.
    const mayBeNumber = this.#place === 'start' && this.#length > 0;
    if (mayBeNumber) this.write(Uint8Array.of(0x20));
    else this.#parse();
    if (this.#place === 'broken') return mayBeNumber ? 'cutShort' : 'notJson';
    if (this.#place !== 'done') return 'cutShort';
    return this.#hasActivities ? 'complete' : 'notActivities';
  }

  #reserve(bytes: number): void {
    const needed = this.#length + bytes + paddingBytes;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }

  #parse(): boolean {
    if (this.#length < this.#retryAt || this.#bytes.length === 0) return true;
    // What every loop over the bytes stops at.
    this.#bytes[this.#length] = 0;
    this.#reader.setBytes(this.#bytes, this.#length);
    this.#rows.setBytes(this.#bytes, this.#position, this.#length);
    let status = goOn;
    while (status === goOn) status = this.#step();
    if (status === notJson) this.#place = 'broken';
    this.#bytes.copyWithin(0, this.#position, this.#length);
    this.#length -= this.#position;
    this.#position = 0;
    this.#retryAt = this.#length > patientBytes ? this.#length * 2 : 0;
    return this.#place !== 'broken';
  }

  #step(): number {
    switch (this.#place) {
      case 'start':
        return this.#readStart();
      case 'topObject':
        return this.#readTopObject();
      case 'result':
        return this.#readResult();
      case 'firstRow':
      case 'row':
        return this.#readRows();
      case 'afterRow':
        return this.#readAfterRow();
      case 'afterMember':
        return this.#readAfterMember();
      case 'done':
        this.#position = skipSpace(this.#bytes, this.#position);
        return this.#position >= this.#length ? needsMore : notJson;
      case 'broken':
        return notJson;
    }
    return notJson;
  }

  #readStart(): number {
    const bytes = this.#bytes;
    // A byte order mark is no part of the text: a decoder takes it away.
    if (this.#isAtFirstByte && bytes[0] === 0xef) {
      if (this.#length < 3) return needsMore;
      if (bytes[1] !== 0xbb || bytes[2] !== 0xbf) return notJson;
      this.#position = 3;
    }
    this.#isAtFirstByte = false;
    this.#position = skipSpace(bytes, this.#position);
    if (this.#position >= this.#length) return needsMore;
    const first = bytes[this.#position];
    if (first === 0x7b) return this.#goTo('topObject', this.#position);
    if (first === 0x5b) {
      this.#hasActivities = true;
      return this.#goTo('firstRow', this.#position + 1);
    }
    const end = skipJsonValue(bytes, this.#position, this.#length);
    return end < 0 ? end : this.#goTo('done', end);
  }

  /** Reads the object from its start, each time, until a `result` shows that it is an envelope: before, it may be an activity. */
  #readTopObject(): number {
    let position = skipSpace(this.#bytes, this.#position + 1);
    if (this.#bytes[position] === 0x7d) return this.#goTo('done', position + 1);
    let isActivity = false;
    for (;;) {
      const { key, valueStart } = this.#readKey(position);
      if (valueStart < 0) return valueStart;
      if (key === 'result') return this.#enterResult(valueStart);
      const valueEnd = this.#readMember(key, valueStart);
      if (valueEnd < 0) return valueEnd;
      if (key === 'id') isActivity = true;
      position = skipSpace(this.#bytes, valueEnd);
      if (this.#bytes[position] === 0x7d) break;
      if (this.#bytes[position] !== 0x2c) return position >= this.#length ? needsMore : notJson;
      position = skipSpace(this.#bytes, position + 1);
    }
    if (isActivity) {
      this.#reader.read(this.#position);
      this.#rows.append(this.#position);
      this.#hasActivities = true;
    }
    return this.#goTo('done', position + 1);
  }

  #enterResult(valueStart: number): number {
    if (valueStart >= this.#length) return needsMore;
    // Of two members of a name the last counts.
    this.#rows.clear();
    this.#reader.forgetRows();
    this.#isEnvelope = true;
    this.#hasActivities = false;
    return this.#goTo('result', valueStart);
  }

  #readResult(): number {
    const first = this.#bytes[this.#position];
    this.#hasActivities = first === 0x5b || first === 0x7b;
    if (first === 0x5b) return this.#goTo('firstRow', this.#position + 1);
    const end =
      first === 0x7b ? this.#reader.read(this.#position) : skipJsonValue(this.#bytes, this.#position, this.#length);
    if (end < 0) return end;
    if (first === 0x7b) this.#rows.append(this.#position);
    return this.#goTo('afterMember', end);
  }

  #readRows(): number {
    const bytes = this.#bytes;
    const length = this.#length;
    const reader = this.#reader;
    const rows = this.#rows;
    let position = skipSpace(bytes, this.#position);
    if (this.#place === 'firstRow' && bytes[position] === 0x5d) return this.#endRows(position + 1);
    for (;;) {
      this.#position = position;
      if (position >= length) return needsMore;
      let end = rows.appendUsual(position);
      if (end === position) {
        end = reader.read(position);
        if (end < 0) return end;
        rows.append(position);
      }
      position = skipSpace(bytes, end);
      if (bytes[position] !== 0x2c) return this.#goTo('afterRow', position);
      this.#place = 'row';
      position = skipSpace(bytes, position + 1);
    }
  }

  #readAfterRow(): number {
    const position = skipSpace(this.#bytes, this.#position);
    if (this.#bytes[position] === 0x2c) return this.#goTo('row', position + 1);
    if (this.#bytes[position] === 0x5d) return this.#endRows(position + 1);
    return position >= this.#length ? needsMore : notJson;
  }

  #endRows(position: number): number {
    return this.#goTo(this.#isEnvelope ? 'afterMember' : 'done', position);
  }

  #readAfterMember(): number {
    const position = skipSpace(this.#bytes, this.#position);
    if (this.#bytes[position] === 0x7d) return this.#goTo('done', position + 1);
    if (this.#bytes[position] !== 0x2c) return position >= this.#length ? needsMore : notJson;
    const { key, valueStart } = this.#readKey(skipSpace(this.#bytes, position + 1));
    if (valueStart < 0) return valueStart;
    if (key === 'result') return this.#enterResult(valueStart);
    const valueEnd = this.#readMember(key, valueStart);
    return valueEnd < 0 ? valueEnd : this.#goTo('afterMember', valueEnd);
  }

  /** Reads a key and its colon; `valueStart` is `needsMore` or `notJson` where there is none. */
  #readKey(start: number): { key: string | undefined; valueStart: number } {
    const bytes = this.#bytes;
    if (bytes[start] !== 0x22) return { key: undefined, valueStart: start >= this.#length ? needsMore : notJson };
    const end = skipString(bytes, start + 1, this.#length);
    if (end < 0) return { key: undefined, valueStart: end };
    const colon = skipSpace(bytes, end);
    if (bytes[colon] !== 0x3a) return { key: undefined, valueStart: colon >= this.#length ? needsMore : notJson };
    const key = end - start > longestKeyBytes ? undefined : readText(bytes.subarray(start, end));
    return { key, valueStart: skipSpace(bytes, colon + 1) };
  }

  /** Reads a value of the envelope. @returns its end, `needsMore` or `notJson`. */
  #readMember(key: string | undefined, start: number): number {
    const end = skipJsonValue(this.#bytes, start, this.#length);
    if (end >= 0 && key === 'requestId') this.requestId = readText(this.#bytes.subarray(start, end));
    return end;
  }

  #goTo(place: Place, position: number): number {
    this.#place = place;
    this.#position = position;
    return goOn;
  }
}

function readText(json: Uint8Array): string | undefined {
  const value: unknown = JSON.parse(decodeText(json));
  return typeof value === 'string' ? value : undefined;
}
