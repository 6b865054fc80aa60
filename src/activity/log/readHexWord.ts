/**
 * Eight hexadecimal digits, as the API writes them (small letters), as a number of 32 bits; -1 if they are not.
 * Four digits at a time: a digit is 0x30 to 0x39 and a letter 0x61 to 0x66, so that bit 6 tells them apart.
 */
export function readHexWord(view: DataView, start: number): number {
  const high = readHalf(view.getInt32(start, true));
  const low = readHalf(view.getInt32(start + 4, true));
  return (high | low) < 0 ? -1 : ((high << 16) | low) >>> 0;
}

function readHalf(digits: number): number {
  const letters = (digits >>> 6) & 0x01010101;
  const values = (digits & 0x0f0f0f0f) + letters * 9;
  // The upper half of each byte is 3 or 6; a value is below 16, and from 10 on just where the letter bit says so.
  const isWrong =
    ((digits & 0xf0f0f0f0) - 0x30303030 - letters * 0x30) |
    (values & 0x10101010) |
    ((((values + 0x06060606) >>> 4) & 0x01010101) ^ letters);
  if (isWrong !== 0) return -1;
  const pairs = ((values << 4) | (values >>> 8)) & 0x00ff00ff;
  return ((pairs & 0xff) << 8) | (pairs >>> 16);
}
