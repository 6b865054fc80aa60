import { allocate, areEqual, spareBytes } from './memory';

const firstSlots: u32 = 256;
const firstRecent: u32 = 1024;
/** At most 65,536 recent texts. */
const leastRecentShift: u32 = 16;
const firstHeapBytes: u32 = 4096;
/** Longer texts, and new ones once a heap is full, are read by others: this is for what comes again. */
const mostTextBytes: u32 = 256;
const mostHeapBytes: u32 = 8_388_608;
const quote: u8 = 0x22;
/** Before the bytes of a text stand their number and its code. */
const textHeadBytes: u32 = 8;

/**
 * The texts of one member that were met, and their codes. A text is known by its place in the heap; place 0 is none. What is
 * looked for has no quotation marks and no control characters, so that a text that has some is never found.
 */
@unmanaged
export class TextTable {
  heap: usize = 0;
  used: u32 = 0;
  heapBytes: u32 = 0;
  count: u32 = 0;
  /** Pairs of a hash and a place; place 0 is a free slot. */
  slots: usize = 0;
  slotMask: u32 = 0;
  /** The place of the text that was found last where these bytes began. */
  recent: usize = 0;
  recentShift: u32 = 0;

  start(): void {
    this.heap = allocate(firstHeapBytes);
    this.heapBytes = firstHeapBytes;
    this.used = textHeadBytes;
    this.slots = allocate(firstSlots * 8);
    this.slotMask = firstSlots - 1;
    this.recent = allocate(firstRecent * 4);
    this.recentShift = <u32>clz(firstRecent) + 1;
  }

  /** Where the place of a recent text that begins like this is kept. */
  @inline
  recentAt(at: usize): usize {
    return this.recent + <usize>(hashWindow(at) >> this.recentShift) * 4;
  }

  @inline
  bytesOf(place: u32): u32 {
    return load<u32>(this.heap + place);
  }

  @inline
  codeOf(place: u32): u32 {
    return load<u32>(this.heap + place, 4);
  }

  /** Whether this text, and a quotation mark, stand there. */
  @inline
  isAt(place: u32, at: usize): bool {
    const bytes = this.bytesOf(place);
    return place !== 0 && load<u8>(at + bytes) === quote && areEqual(this.heap + place + textHeadBytes, at, bytes);
  }

  /** Whether a text of this length can be added. */
  hasRoom(bytes: u32): bool {
    return bytes <= mostTextBytes && this.used + bytes <= mostHeapBytes;
  }

  /** The place of the text with these bytes and this `hashOf`, 0 if it was not learned. */
  find(at: usize, bytes: u32, hash: u32): u32 {
    let slot = hash & this.slotMask;
    let place: u32 = 0;
    do {
      const pair = this.slots + <usize>slot * 8;
      place = load<u32>(pair, 4);
      const isEqual =
        load<u32>(pair) === hash && this.bytesOf(place) === bytes && areEqual(this.heap + place + textHeadBytes, at, bytes);
      if (isEqual) break;
      slot = (slot + 1) & this.slotMask;
    } while (place !== 0);
    return place;
  }

  /** Learns a text that may have been spelled with escapes, or be known already. */
  learn(at: usize, bytes: u32, code: u32): void {
    for (let i: u32 = 0; i < bytes; i++) {
      const byte = load<u8>(at + i);
      // A backslash must have come as two, and this may begin half of a surrogate, which can only have come as an escape.
      if (byte === 0x5c || byte === 0xed) return;
    }
    const hash = hashOf(at, bytes);
    if (this.hasRoom(bytes) && this.find(at, bytes, hash) === 0) this.add(at, bytes, hash, code);
  }

  /** Adds a text that is not there, if it `hasRoom`. @returns its place */
  add(at: usize, bytes: u32, hash: u32, code: u32): u32 {
    const place = this.used;
    this.used += textHeadBytes + bytes;
    if (this.used + <u32>spareBytes > this.heapBytes) this.growHeap(place);
    store<u32>(this.heap + place, bytes);
    store<u32>(this.heap + place, code, 4);
    memory.copy(this.heap + place + textHeadBytes, at, bytes);
    this.count++;
    if (this.count * 2 > this.slotMask) this.growSlots();
    put(this.slots, this.slotMask, hash, place);
    const recents = <u32>1 << (32 - this.recentShift);
    if (this.count * 4 > recents && this.recentShift > leastRecentShift) {
      this.recentShift -= 2;
      this.recent = allocate(<usize>recents * 16);
    }
    return place;
  }

  private growHeap(filled: u32): void {
    this.heapBytes = this.used * 2 + <u32>spareBytes;
    const heap = allocate(this.heapBytes);
    memory.copy(heap, this.heap, filled);
    this.heap = heap;
  }

  private growSlots(): void {
    const mask = this.slotMask * 2 + 1;
    const slots = allocate((<usize>mask + 1) * 8);
    for (let slot: u32 = 0; slot <= this.slotMask; slot++) {
      const pair = this.slots + <usize>slot * 8;
      if (load<u32>(pair, 4) !== 0) put(slots, mask, load<u32>(pair), load<u32>(pair, 4));
    }
    this.slots = slots;
    this.slotMask = mask;
  }
}

function put(slots: usize, mask: u32, hash: u32, place: u32): void {
  let slot = hash & mask;
  while (load<u32>(slots + <usize>slot * 8, 4) !== 0) slot = (slot + 1) & mask;
  store<u32>(slots + <usize>slot * 8, hash);
  store<u32>(slots + <usize>slot * 8, place, 4);
}

/** A hash whose low bits, which choose the slot, depend on all bytes. */
export function hashOf(at: usize, bytes: u32): u32 {
  let hash: u64 = bytes;
  let i: u32 = 0;
  for (; i + 8 <= bytes; i += 8) hash = mix(hash ^ load<u64>(at + i));
  const left = <u64>(bytes - i) * 8;
  if (left > 0) hash = mix(hash ^ (load<u64>(at + i) & ((<u64>1 << left) - 1)));
  // Once more: the last bytes have reached the highest bits only.
  return <u32>(mix(hash) >> 32);
}

@inline
function mix(hash: u64): u64 {
  const mixed = hash * 0x9e37_79b9_7f4a_7c15;
  return mixed ^ (mixed >> 29);
}

/** A hash of some of the first 28 bytes: the end of the text is not known yet. Its high bits are the ones to take. */
@inline
function hashWindow(at: usize): u32 {
  return (
    load<u32>(at) * 0x9e37_79b1 +
    load<u32>(at, 5) * 0x85eb_ca6b +
    load<u32>(at, 9) * 0xc2b2_ae35 +
    load<u32>(at, 13) * 0x2c1b_3c6d +
    load<u32>(at, 20) * 0x27d4_eb2f +
    load<u32>(at, 24) * 0x1656_67b1
  );
}
