import { createHash } from 'node:crypto';

/**
 * The hash of a key's secret, in hexadecimal. A plain SHA-256 is enough, and fast for each request: secrets carry 160 random
 * bits or more, so there is nothing to guess that a slow password hash would protect.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
