import bytesOfModule from './assembly/usualRows.ts?assembly';
import type { CodeBlock } from './CodeBlock.ts';
import type { Columns, RowInput } from './Columns.ts';
import { encodeText } from './encodeText.ts';
import { hashBytes } from './hashBytes.ts';
import type { LogDictionaries } from './LogDictionaries.ts';
import { memberNames, textFields } from './textFields.ts';

/** The functions of `assembly/usualRows.ts`; positions are in its memory. */
interface Assembly {
  readonly memory: WebAssembly.Memory;
  start(rows: number): number;
  idsOf(): number;
  timesOf(): number;
  room(bytes: number): number;
  setName(member: number, at: number, bytes: number): void;
  readRows(at: number, from: number): number;
  endOfRows(): number;
  stoppedRow(): number;
  stoppedMember(): number;
  learnDate(at: number, ms: number): void;
  learnText(member: number, at: number, bytes: number, code: number): void;
}

/** A piece of the body with what was left of the one before; longer ones are read without this. */
const mostBytes = 1_048_576;
/** Texts up to this length are learned; `assembly/TextTable.ts` knows it too. */
const mostTextBytes = 256;
const paddingBytes = 64;
const dayMs = 86_400_000;
/** It rests when the usual rows do not pay for the others: each usual one earns 1, up to this much. */
const mostTrust = 64;
/** A row that is tried in vain costs about as much time as two usual ones save. */
const oddPrice = 2;
/** So many pieces of the body are read without it then. */
const restPieces = 16;
const timeMember = memberNames.indexOf('createdAt');

let compiled: WebAssembly.Module | undefined;

/**
 * Reads the rows of a list that are like those before, in WebAssembly: several at a time, into a block of codes, ids and
 * times. `RowReader` reads the others, and all of them where a browser allows no WebAssembly.
 */
export class UsualRows {
  readonly #assembly: Assembly;
  readonly #dictionaries: LogDictionaries;
  readonly #codes: CodeBlock;
  readonly #block: number;
  readonly #input: number;
  readonly #scratch: number;
  #memory = new Uint8Array(0);
  #ids = new Uint32Array(0);
  #times = new Float64Array(0);
  /** What `position` of the body is at the start of the input. */
  #offset = 0;
  #hasBytes = false;
  /** The row that is known not to be usual. */
  #odd = -1;
  /** Above 0 while it is worth it; below, it counts the pieces up to the next attempt. */
  #trust = mostTrust;

  /** @returns undefined where there is no WebAssembly, or a policy forbids it. */
  static create(dictionaries: LogDictionaries, codes: CodeBlock): UsualRows | undefined {
    try {
      compiled ??= new WebAssembly.Module(bytesOfModule);
      let view = new DataView(new ArrayBuffer(0));
      const codeOfText = (member: number, at: number, bytes: number): number => {
        // Memory that has grown is another buffer, and the one before is empty.
        if (view.buffer.byteLength === 0 && isAssembly(exports)) view = new DataView(exports.memory.buffer);
        return dictionaries.texts[member]?.codeOf(view, at, at + bytes, hashBytes(view, at, at + bytes)) ?? 0;
      };
      const { exports } = new WebAssembly.Instance(compiled, { env: { codeOfText } });
      return isAssembly(exports) ? new UsualRows(exports, dictionaries, codes) : undefined;
    } catch {
      return undefined;
    }
  }

  private constructor(assembly: Assembly, dictionaries: LogDictionaries, codes: CodeBlock) {
    this.#assembly = assembly;
    this.#dictionaries = dictionaries;
    this.#codes = codes;
    this.#block = assembly.start(codes.capacity);
    this.#input = assembly.room(mostBytes + paddingBytes);
    this.#scratch = assembly.room(mostTextBytes + paddingBytes);
    for (const [member, name] of memberNames.entries()) {
      const bytes = encodeText(`,"${name}":"`);
      const at = assembly.room(bytes.length);
      new Uint8Array(assembly.memory.buffer).set(bytes, at);
      assembly.setName(member, at, bytes.length);
    }
    this.#followMemory();
    // Before a date is known, bytes of 0 would be taken for it.
    this.#learnDate(0);
  }

  /** Sets the bytes to read from, from a position to their end. */
  setBytes(bytes: Uint8Array, position: number, end: number): void {
    this.#odd = -1;
    if (this.#trust < 0 && ++this.#trust === 0) this.#trust = mostTrust;
    this.#hasBytes = this.#trust > 0 && end - position <= mostBytes;
    if (!this.#hasBytes) return;
    this.#offset = position - this.#input;
    this.#memory.set(bytes.subarray(position, end), this.#input);
    this.#memory[end - this.#offset] = 0;
  }

  /** Reads rows from this position on, with the commas between them. @returns the position after the last one that was usual */
  read(position: number, columns: Columns): number {
    if (!this.#hasBytes || this.#trust <= 0 || position === this.#odd) return position;
    const assembly = this.#assembly;
    const from = this.#codes.rows;
    const rows = assembly.readRows(position - this.#offset, from);
    this.#followMemory();
    const to = from + rows;
    this.#odd = to === this.#codes.capacity ? -1 : assembly.stoppedRow() + this.#offset;
    if (rows === 0) return position;
    this.#trust = Math.min(mostTrust, this.#trust + rows);
    columns.appendRows(this.#ids.subarray(from * 3, to * 3), this.#times.subarray(from, to));
    this.#codes.rows = to;
    return assembly.endOfRows() + this.#offset;
  }

  /** Learns from a row that has been read otherwise, if it stopped there. @param position where it begins */
  learn(position: number, row: RowInput): void {
    if (position !== this.#odd || this.#trust <= 0) return;
    const member = this.#assembly.stoppedMember();
    if (member === timeMember) this.#learnDate(row.timeMs);
    else if (member >= 0) this.#learnText(member);
    this.#trust -= oddPrice;
    if (this.#trust <= 0) this.#trust = -restPieces;
  }

  #learnDate(ms: number): void {
    if (Number.isNaN(ms)) return;
    const midnightMs = Math.floor(ms / dayMs) * dayMs;
    const date = new Date(midnightMs).toISOString().slice(0, 11);
    // Years of more than four digits are longer.
    if (!date.endsWith('T')) return;
    this.#memory.set(encodeText(date), this.#scratch);
    this.#assembly.learnDate(this.#scratch, midnightMs);
  }

  #learnText(member: number): void {
    const code = this.#codes.get(member);
    const bytes = code > 0 ? this.#dictionaries.texts[member]?.bytesOf(code) : undefined;
    if (!bytes || bytes.length > mostTextBytes) return;
    this.#memory.set(bytes, this.#scratch);
    this.#assembly.learnText(member, this.#scratch, bytes.length, code);
    this.#followMemory();
  }

  /** Memory that has grown is another buffer, and views of the one before are empty. */
  #followMemory(): void {
    if (this.#memory.length > 0) return;
    const { buffer } = this.#assembly.memory;
    const { capacity } = this.#codes;
    this.#memory = new Uint8Array(buffer);
    this.#ids = new Uint32Array(buffer, this.#assembly.idsOf(), capacity * 3);
    this.#times = new Float64Array(buffer, this.#assembly.timesOf(), capacity);
    this.#codes.moveTo(new Uint32Array(buffer, this.#block, (textFields.length + 1) * capacity));
  }
}

/** The compiled module is of the same build: its functions need no closer look. */
function isAssembly(exports: object): exports is Assembly {
  return 'memory' in exports && 'readRows' in exports;
}
