/**
 * Eight hexadecimal digits, as the API writes them (small letters), as a number of 32 bits; all ones in 64 bits if they are not.
 * All at once: a digit is 0x30 to 0x39 and a letter 0x61 to 0x66, so that bit 6 tells them apart.
 */
@inline
export function readHexWord(at: usize): u64 {
  const digits = load<u64>(at);
  const letters = (digits >> 6) & 0x0101_0101_0101_0101;
  const values = (digits & 0x0f0f_0f0f_0f0f_0f0f) + letters * 9;
  // The upper half of each byte is 3 or 6; a value is below 16, and from 10 on just where the letter bit says so.
  const wrong =
    ((digits & 0xf0f0_f0f0_f0f0_f0f0) - 0x3030_3030_3030_3030 - letters * 0x30) |
    (values & 0x1010_1010_1010_1010) |
    ((((values + 0x0606_0606_0606_0606) >> 4) & 0x0101_0101_0101_0101) ^ letters);
  if (wrong !== 0) return u64.MAX_VALUE;
  // Two digits to a byte, two bytes to half a word, and these together; the first digit came lowest.
  const pairs = ((values << 4) | (values >> 8)) & 0x00ff_00ff_00ff_00ff;
  const halves = (pairs | (pairs >> 8)) & 0x0000_ffff_0000_ffff;
  return <u64>bswap<u32>(<u32>(halves | (halves >> 16)));
}
