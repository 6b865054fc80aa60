import type { Columns } from './Columns.ts';

/** Finds rows by id: an open hash table of row numbers, 8 to 16 bytes a row. Kept only while a body is read or merged. */
export class IdIndex {
  readonly #columns: Columns;
  #slots = new Uint32Array(2048);
  #count = 0;
  /** The row past the last one that was added. */
  nextRow = 0;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** Adds a row of the columns. @returns the row that had this id before, and has lost its place; -1 if none had. */
  add(row: number): number {
    this.nextRow = row + 1;
    if (this.#count * 2 >= this.#slots.length) this.#grow();
    const { ids } = this.#columns;
    const slot = this.#slotOf(ids, row);
    const before = (this.#slots[slot] ?? 0) - 1;
    this.#slots[slot] = row + 1;
    if (before < 0) this.#count++;
    return before;
  }

  /** The row with the id of row `row` in `ids` (three words a row); -1 if there is none. */
  find(ids: Uint32Array, row: number): number {
    return (this.#slots[this.#slotOf(ids, row)] ?? 0) - 1;
  }

  #slotOf(ids: Uint32Array, row: number): number {
    const own = this.#columns.ids;
    const slots = this.#slots;
    const mask = slots.length - 1;
    const id0 = ids[row * 3] ?? 0;
    const id1 = ids[row * 3 + 1] ?? 0;
    const id2 = ids[row * 3 + 2] ?? 0;
    let slot = hashId(id0, id1, id2) & mask;
    for (;;) {
      const at = slots[slot] ?? 0;
      if (at === 0) return slot;
      const word = at * 3 - 3;
      if (own[word] === id0 && own[word + 1] === id1 && own[word + 2] === id2) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    const { ids } = this.#columns;
    for (const at of old) if (at > 0) this.#slots[this.#slotOf(ids, at - 1)] = at;
  }
}

function hashId(id0: number, id1: number, id2: number): number {
  let hash = Math.imul(id0 ^ 0x5bd1e995, 0x9e3779b1) ^ id1;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ id2;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
