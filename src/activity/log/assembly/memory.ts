/** So many bytes may be looked at past an end. */
export const spareBytes: usize = 64;

let top: usize = __heap_base;

/** Takes memory, which is 0 since nothing is ever given back: all of it goes when the body has been read. */
export function allocate(bytes: usize): usize {
  const start = (top + 15) & ~15;
  top = start + bytes + spareBytes;
  const pages = <i32>((top + 65_535) >>> 16) - memory.size();
  if (pages > 0) memory.grow(pages > 16 ? pages : 16);
  return start;
}

/** Whether so many bytes are the same in both places. The ends first: that is where texts differ. */
@inline
export function areEqual(a: usize, b: usize, bytes: u32): bool {
  if (bytes >= 16) {
    const last = <usize>bytes - 16;
    if (!areEqual16(a + last, b + last)) return false;
    for (let i: usize = 0; i < last; i += 16) if (!areEqual16(a + i, b + i)) return false;
    return true;
  }
  if (bytes >= 8) {
    const last = <usize>bytes - 8;
    return load<u64>(a) === load<u64>(b) && load<u64>(a + last) === load<u64>(b + last);
  }
  if (bytes >= 4) {
    const last = <usize>bytes - 4;
    return load<u32>(a) === load<u32>(b) && load<u32>(a + last) === load<u32>(b + last);
  }
  for (let i: usize = 0; i < <usize>bytes; i++) if (load<u8>(a + i) !== load<u8>(b + i)) return false;
  return true;
}

@inline
function areEqual16(a: usize, b: usize): bool {
  return v128.all_true<u8>(v128.eq<u8>(v128.load(a), v128.load(b)));
}
