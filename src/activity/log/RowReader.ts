import { memberNames, textFields } from './textFields.ts';
import type { RowInput } from './Columns.ts';
import { CodeBlock } from './CodeBlock.ts';
import { damagedId } from './damagedId.ts';
import { Dictionary } from './Dictionary.ts';
import { hashBytes } from './hashBytes.ts';
import type { LogDictionaries } from './LogDictionaries.ts';
import { MemberGuess } from './MemberGuess.ts';
import { nullBits } from './nullBits.ts';
import { oddIdMark, packId } from './packId.ts';
import { readDateTime } from './readDateTime.ts';
import { readHexWord } from './readHexWord.ts';
import { needsMore, notJson, skipJsonValue, skipSpace, skipString } from './skipJsonValue.ts';
import { TextReader } from './TextReader.ts';
import { TimestampReader } from './TimestampReader.ts';
import { unescapeText } from './unescapeText.ts';

const quote = 0x22;

/** Places in `memberNames`. */
const idMember = textFields.length;
const createdAtMember = idMember + 1;
const unknownMember = idMember + 2;

/** In the sum that tells what was odd about a row: above the bits for values of the wrong type stand those for null. */
const nullShift = 16;
const wrongBits = (1 << nullShift) - 1;
const nullBitOfMember = memberNames.map((name) => (nullBits.get(name) ?? 0) << nullShift);

/**
 * Reads one row of a list from its bytes into numbers: codes of dictionaries, the words of its id, its time. It makes
 * no object and no string for a row as the API sends it. After a row is read, its fields are those of `RowInput`.
 */
export class RowReader implements RowInput {
  id0 = 0;
  id1 = 0;
  id2 = 0;
  timeMs = Number.NaN;
  /** Its codes of texts. */
  readonly codes = new CodeBlock();
  extra = 0;
  damaged = 0;

  readonly #dictionaries: LogDictionaries;
  readonly #texts: readonly TextReader[];
  readonly #keys: TextReader;
  readonly #guess = new MemberGuess();
  readonly #timestamps = new TimestampReader();
  /** The code of the text that was read last. */
  #codeBefore = 0;
  readonly #timesDamaged = new Map<number, number>();
  /** Where the unknown members of the row begin and end. */
  readonly #unknown: number[] = [];
  #unknownLength = 0;
  /** Where they are put together. */
  #object = new Uint8Array(256);
  #objectView = new DataView(this.#object.buffer);
  #bytes = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);
  #end = 0;
  #hasId = false;
  /** What was odd about the row: a bit for each member whose value was of the wrong type, or null. */
  #odd = 0;

  constructor(dictionaries: LogDictionaries) {
    this.#dictionaries = dictionaries;
    this.#texts = dictionaries.texts.map((dictionary) => new TextReader(dictionary));
    const members = new Dictionary();
    for (const name of memberNames) members.codeOfText(name);
    this.#keys = new TextReader(members);
  }

  /** Sets the bytes to read from: `bytes[end]` is 0, and there are 40 bytes more, of any value. */
  setBytes(bytes: Uint8Array<ArrayBuffer>, end: number): void {
    if (bytes.buffer !== this.#bytes.buffer) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer);
    }
    this.#end = end;
  }

  /** Counts damaged rows without an id from the start again: the rows so far were of a list that does not count. */
  forgetRows(): void {
    this.#timesDamaged.clear();
  }

  /** Reads the row that begins here. @returns the position after it, `needsMore` or `notJson`. */
  read(start: number): number {
    this.timeMs = Number.NaN;
    this.extra = 0;
    this.damaged = 0;
    this.#hasId = false;
    this.#odd = 0;
    this.#unknownLength = 0;
    const isObject = this.#bytes[start] === 0x7b;
    const end = isObject ? this.#readMembers(start + 1) : skipJsonValue(this.#bytes, start, this.#end);
    if (end < 0) {
      this.codes.dropRow();
      return end;
    }
    if (this.#unknownLength > 0) this.extra = this.#keepUnknown();
    if (!this.#hasId || this.#odd !== 0) this.#keepOdd(start, end);
    return end;
  }

  #readMembers(start: number): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let position = start;
    let before = unknownMember + 1;
    for (;;) {
      // What came between two values last time comes again, as a rule: bytes to compare, not to read.
      const guessed = this.#guess.match(before, this.#view, position, end);
      if (guessed >= 0) {
        before = guessed;
        position = this.#readText(guessed, position + this.#guess.length);
      } else {
        const separator = position;
        position = skipSpace(bytes, position);
        const isFirst = before === unknownMember + 1;
        if (bytes[position] === 0x7d && isFirst) return position + 1;
        if (!isFirst) {
          if (bytes[position] !== 0x2c) return position >= end ? needsMore : notJson;
          position = skipSpace(bytes, position + 1);
        }
        const keyStart = position;
        if (bytes[keyStart] !== quote) return keyStart >= end ? needsMore : notJson;
        const keyEnd = this.#keys.read(bytes, this.#view, keyStart + 1, end, before);
        if (keyEnd < 0) return keyEnd;
        const member = Math.min(this.#keys.code - 1, unknownMember);
        position = skipSpace(bytes, keyEnd);
        if (bytes[position] !== 0x3a) return position >= end ? needsMore : notJson;
        position = skipSpace(bytes, position + 1);
        if (bytes[position] === quote && member !== unknownMember) {
          this.#guess.learn(before, this.#view, separator, position + 1, member);
          position = this.#readText(member, position + 1);
        } else {
          position = this.#readOther(member, position, keyStart);
        }
        before = member;
      }
      if (position < 0) return position;
      if (bytes[position] === 0x7d) return position + 1;
      if (bytes[position] === 0x2c) continue;
      const next = skipSpace(bytes, position);
      if (bytes[next] === 0x7d) return next + 1;
    }
  }

  /** Reads the value of a known member, past its quotation mark. */
  #readText(member: number, start: number): number {
    if (this.#odd !== 0) this.#odd &= ~(1 << member);
    if (member === idMember) return this.#readId(start);
    if (member === createdAtMember) return this.#readCreatedAt(start);
    const reader = this.#texts[member];
    if (!reader) throw new Error(`No such member: ${member}`);
    const end = reader.read(this.#bytes, this.#view, start, this.#end, this.#codeBefore);
    if (end >= 0) {
      this.codes.set(member, reader.code);
      this.#codeBefore = reader.code;
    }
    return end;
  }

  #readId(start: number): number {
    const bytes = this.#bytes;
    if (start + 24 < this.#end && bytes[start + 24] === quote) {
      const id0 = readHexWord(this.#view, start);
      const id1 = readHexWord(this.#view, start + 8);
      const id2 = readHexWord(this.#view, start + 16);
      if (id0 >= 0 && id1 >= 0 && id2 >= 0 && id0 !== oddIdMark) {
        this.id0 = id0;
        this.id1 = id1;
        this.id2 = id2;
        this.#hasId = true;
        return start + 25;
      }
    }
    const end = skipString(bytes, start, this.#end);
    if (end < 0) return end;
    const id = unescapeText(bytes.subarray(start, end - 1));
    this.#hasId = id !== '';
    this.#setOddId(id);
    return end;
  }

  #setOddId(id: string): void {
    // An id may be spelled with escapes and be 24 digits all the same.
    const [id0, id1, id2] = packId(id, (odd) => this.#dictionaries.oddIds.codeOfText(odd)) ?? [oddIdMark, 0, 0];
    this.id0 = id0;
    this.id1 = id1;
    this.id2 = id2;
  }

  #readCreatedAt(start: number): number {
    const end = this.#timestamps.read(this.#bytes, this.#view, start, this.#end);
    if (end >= 0) {
      this.timeMs = this.#timestamps.ms;
      return end;
    }
    const after = skipString(this.#bytes, start, this.#end);
    if (after < 0) return after;
    const ms = readDateTime(unescapeText(this.#bytes.subarray(start, after - 1)));
    this.timeMs = ms ?? Number.NaN;
    if (ms === undefined) this.#odd |= 1 << createdAtMember;
    return after;
  }

  /** Reads a member that is unknown, or whose value is no text. */
  #readOther(member: number, start: number, keyStart: number): number {
    const end = skipJsonValue(this.#bytes, start, this.#end);
    if (end < 0) return end;
    if (member === unknownMember) {
      this.#unknown[this.#unknownLength++] = keyStart;
      this.#unknown[this.#unknownLength++] = end;
      return end;
    }
    // JSON has one value that begins with an n.
    const isNull = this.#bytes[start] === 0x6e;
    if (isNull) this.#odd = (this.#odd & ~(1 << member)) | (nullBitOfMember[member] ?? 0);
    else this.#odd |= 1 << member;
    if (member === idMember) this.#hasId = false;
    else if (member === createdAtMember) this.timeMs = Number.NaN;
    else this.codes.set(member, 0);
    return end;
  }

  /** Keeps the unknown members as one object, in the order in which they came. */
  #keepUnknown(): number {
    const unknown = this.#unknown;
    let length = 1;
    for (let i = 0; i < this.#unknownLength; i += 2) length += (unknown[i + 1] ?? 0) - (unknown[i] ?? 0) + 1;
    if (length + 8 > this.#object.length) {
      this.#object = new Uint8Array(length * 2 + 8);
      this.#objectView = new DataView(this.#object.buffer);
    }
    const object = this.#object;
    let position = 0;
    for (let i = 0; i < this.#unknownLength; i += 2) {
      object[position++] = i === 0 ? 0x7b : 0x2c;
      for (let from = unknown[i] ?? 0; from < (unknown[i + 1] ?? 0); from++)
        object[position++] = this.#bytes[from] ?? 0;
    }
    object[position] = 0x7d;
    const hash = hashBytes(this.#objectView, 0, length);
    return this.#dictionaries.extras.codeOf(this.#objectView, 0, length, hash);
  }

  #keepOdd(start: number, end: number): void {
    if (this.#hasId && (this.#odd & wrongBits) === 0) this.codes.setNulls(this.#odd >>> nullShift);
    else this.#keepDamaged(start, end);
  }

  #keepDamaged(start: number, end: number): void {
    const hash = hashBytes(this.#view, start, end);
    this.damaged = this.#dictionaries.damagedSources.codeOf(this.#view, start, end, hash);
    if (this.#hasId) return;
    const times = this.#timesDamaged.get(this.damaged) ?? 0;
    this.#timesDamaged.set(this.damaged, times + 1);
    this.#setOddId(damagedId(this.#bytes.subarray(start, end), times));
  }
}
