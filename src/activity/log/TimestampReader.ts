import { encodeText } from './encodeText.ts';

/**
 * Reads the usual spellings of a time, `2026-08-04T20:10:42Z` and `2026-08-04T20:10:42.123Z`, without making a text of
 * them. Rows come day by day, so that the date is compared with the last one before it is read.
 */
export class TimestampReader {
  /** The time that was read, in milliseconds since 1970. */
  ms = 0;
  /** The last date as it is written, and its midnight: 1970 at first, since bytes of 0 would be one that no text may hold. */
  readonly #date = new DataView(Uint8Array.from(encodeText('1970-01-01T')).buffer);
  #dateMs = 0;

  /**
   * Reads from `start`, past the quotation mark; `view` is of the same bytes.
   * @returns the position past the closing quotation mark, or -1 for any other spelling and for no date at all.
   */
  read(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    if (start + 25 > end) return -1;
    if (!this.#isLastDate(view, start) && !this.#readDate(bytes, start)) return -1;
    const hours = twoDigits(bytes, start + 11);
    const minutes = twoDigits(bytes, start + 14);
    const seconds = twoDigits(bytes, start + 17);
    if (hours > 23 || minutes > 59 || seconds > 59 || bytes[start + 13] !== 0x3a || bytes[start + 16] !== 0x3a)
      return -1;
    this.ms = this.#dateMs + ((hours * 60 + minutes) * 60 + seconds) * 1000;
    const after = start + 19;
    if (bytes[after] === 0x5a && bytes[after + 1] === 0x22) return after + 2;
    if (bytes[after] !== 0x2e || bytes[after + 4] !== 0x5a || bytes[after + 5] !== 0x22) return -1;
    const hundredths = twoDigits(bytes, after + 1);
    const thousandth = (bytes[after + 3] ?? 0) - 0x30;
    if (hundredths > 99 || thousandth < 0 || thousandth > 9) return -1;
    this.ms += hundredths * 10 + thousandth;
    return after + 6;
  }

  #isLastDate(view: DataView, start: number): boolean {
    const date = this.#date;
    // From the end, where dates differ; the last four bytes overlap those before.
    return (
      view.getInt32(start + 7, true) === date.getInt32(7, true) &&
      view.getInt32(start + 4, true) === date.getInt32(4, true) &&
      view.getInt32(start, true) === date.getInt32(0, true)
    );
  }

  #readDate(bytes: Uint8Array, start: number): boolean {
    const century = twoDigits(bytes, start);
    const year = twoDigits(bytes, start + 2);
    const month = twoDigits(bytes, start + 5);
    const day = twoDigits(bytes, start + 8);
    if (century > 99 || year > 99 || month > 12 || day > 31) return false;
    if (bytes[start + 4] !== 0x2d || bytes[start + 7] !== 0x2d || bytes[start + 10] !== 0x54) return false;
    const date = new Date(0);
    date.setUTCFullYear(century * 100 + year, month - 1, day);
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
    for (let i = 0; i < 11; i++) this.#date.setUint8(i, bytes[start + i] ?? 0);
    this.#dateMs = date.getTime();
    return true;
  }
}

/** The number that two digits say; above 99 if they are none. */
function twoDigits(bytes: Uint8Array, start: number): number {
  const tens = (bytes[start] ?? 0) - 0x30;
  const ones = (bytes[start + 1] ?? 0) - 0x30;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? 100 : tens * 10 + ones;
}
