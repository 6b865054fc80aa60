/**
 * Whether `length` bytes are the same in both places. Eight at a time, as floating-point numbers, since those are the widest that
 * a view gives without making an object; the last eight overlap those before. Two different numbers never are the same
 * text, with one exception: 0 and -0 are equal, and hold seven bytes of 0, which no text of JSON contains. NaN is
 * not equal to itself, and begins with bytes that UTF-8 does not have.
 */
export function equalBytes(a: DataView, atA: number, b: DataView, atB: number, length: number): boolean {
  if (length >= 8) {
    const last = length - 8;
    // The ends first: that is where texts differ, and most have no middle.
    if (a.getFloat64(atA + last, true) !== b.getFloat64(atB + last, true)) return false;
    if (a.getFloat64(atA, true) !== b.getFloat64(atB, true)) return false;
    for (let i = 8; i < last; i += 8) {
      if (a.getFloat64(atA + i, true) !== b.getFloat64(atB + i, true)) return false;
    }
    return true;
  }
  if (length >= 4) {
    const last = length - 4;
    return (
      a.getInt32(atA, true) === b.getInt32(atB, true) && a.getInt32(atA + last, true) === b.getInt32(atB + last, true)
    );
  }
  for (let i = 0; i < length; i++) if (a.getUint8(atA + i) !== b.getUint8(atB + i)) return false;
  return true;
}
