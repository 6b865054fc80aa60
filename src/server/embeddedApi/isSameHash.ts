import { timingSafeEqual } from 'node:crypto';

/** Whether two hashes in hexadecimal are equal, in a time that tells nothing about where they differ. */
export function isSameHash(left: string, right: string): boolean {
  const leftBytes = Buffer.from(left, 'hex');
  const rightBytes = Buffer.from(right, 'hex');
  return leftBytes.length === rightBytes.length && timingSafeEqual(leftBytes, rightBytes);
}
