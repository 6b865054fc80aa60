import { randomBytes, randomInt } from 'node:crypto';

const process = randomBytes(5).toString('hex');
let counter = randomInt(2 ** 20);

/**
 * A new activity id: 24 hexadecimal digits as on the public server. Time first and a counter last, so that activities which
 * share a second stay in the order in which they were written.
 */
export function makeActivityId(createdAtMs: number): string {
  counter = (counter + 1) % 2 ** 24;
  const seconds = Math.floor(createdAtMs / 1000) % 2 ** 32;
  return seconds.toString(16).padStart(8, '0') + process + counter.toString(16).padStart(6, '0');
}
