const blockBytes = 64;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const roundConstants = Uint32Array.from(firstPrimes(64), (prime) => fractionOfRoot(prime, 3));

/**
 * SHA-256 (FIPS 180-4) of bytes that come in pieces: `crypto.subtle.digest` wants all of them at once, and a large file is never in
 * memory as a whole.
 */
export class Sha256 {
  // The first 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3).
  readonly #state = Uint32Array.from(firstPrimes(8), (prime) => fractionOfRoot(prime, 2));
  readonly #schedule = new Uint32Array(64);
  readonly #block = new Uint8Array(blockBytes);
  readonly #blockView = new DataView(this.#block.buffer);
  #filled = 0;
  #lengthBytes = 0;

  /** Takes the next bytes in. */
  update(bytes: Uint8Array): void {
    this.#lengthBytes += bytes.length;
    let position = 0;
    if (this.#filled > 0) {
      position = Math.min(blockBytes - this.#filled, bytes.length);
      this.#block.set(bytes.subarray(0, position), this.#filled);
      this.#filled += position;
      if (this.#filled < blockBytes) return;
      this.#digestBlock(this.#blockView, 0);
      this.#filled = 0;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (; position + blockBytes <= bytes.length; position += blockBytes) this.#digestBlock(view, position);
    this.#block.set(bytes.subarray(position));
    this.#filled = bytes.length - position;
  }

  /** Ends the input. @returns the hash as 64 hexadecimal digits. */
  digest(): string {
    const lengthBits = BigInt(this.#lengthBytes) * 8n;
    // A one bit, zeros up to the last eight bytes of a block, and there the length.
    const padding = new Uint8Array(((119 - this.#filled) % blockBytes) + 1);
    padding[0] = 0x80;
    this.update(padding);
    const length = new DataView(new ArrayBuffer(8));
    length.setBigUint64(0, lengthBits);
    this.update(new Uint8Array(length.buffer));
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  #digestBlock(view: DataView, start: number): void {
    const w = this.#schedule;
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(start + i * 4);
    for (let i = 16; i < 64; i++) {
      const w15 = w[i - 15] ?? 0;
      const w2 = w[i - 2] ?? 0;
      const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
      const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
      w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
    }
    const state = this.#state;
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const choice = (e & f) ^ (~e & g);
      const t1 = (h + s1 + choice + (roundConstants[i] ?? 0) + (w[i] ?? 0)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + s0 + majority) | 0;
    }
    state[0] = (state[0] ?? 0) + a;
    state[1] = (state[1] ?? 0) + b;
    state[2] = (state[2] ?? 0) + c;
    state[3] = (state[3] ?? 0) + d;
    state[4] = (state[4] ?? 0) + e;
    state[5] = (state[5] ?? 0) + f;
    state[6] = (state[6] ?? 0) + g;
    state[7] = (state[7] ?? 0) + h;
  }
}

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The first 32 bits of the fraction of a root; exact, where `Math.cbrt` may differ between browsers in its last bits. */
function fractionOfRoot(value: number, degree: 2 | 3): number {
  const power = BigInt(value) << BigInt(32 * degree);
  let root = BigInt(Math.floor(value ** (1 / degree) * 0x1_0000_0000));
  while (root ** BigInt(degree) > power) root--;
  while ((root + 1n) ** BigInt(degree) <= power) root++;
  return Number(BigInt.asUintN(32, root));
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
