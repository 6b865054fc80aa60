import { createHash } from 'node:crypto';

/** Hexadecimal digits that are the same on each machine for the same words. For sample data only: anybody can work them out. */
export function deriveHex(words: string, digits: number): string {
  return createHash('sha256').update(`organization dashboard sample: ${words}`).digest('hex').slice(0, digits);
}

/** A UUID that is the same on each machine for the same words. */
export function deriveUuid(words: string): string {
  const hex = deriveHex(words, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
