import type { IncomingMessage } from 'node:http';

/**
 * The address of the client, for allow-lists and for slowing down guesses. With a proxy in front it is the last entry of
 * X-Forwarded-For, which is the one that the proxy itself wrote; so only the proxy may be able to reach this server's port.
 */
export function readClientAddress(incoming: IncomingMessage, hasProxy: boolean): string {
  const forwarded = hasProxy
    ? incoming.headersDistinct['x-forwarded-for']?.at(-1)?.split(',').at(-1)?.trim()
    : undefined;
  const address = forwarded || incoming.socket.remoteAddress || 'unknown';
  // A socket that takes both versions shows IPv4 addresses as IPv6 ones.
  return address.replace(/^::ffff:(?=\d+\.)/iu, '');
}
