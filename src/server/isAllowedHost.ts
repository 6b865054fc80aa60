import { isLoopbackName, type Settings } from './settings.ts';

/**
 * Whether a request for this host is meant for this server. A page of a foreign site can let its own name point to this
 * machine (DNS rebinding): its requests then carry that name, and are refused.
 * @param host the Host header, as `name:port`.
 * @param port the port that this server listens on.
 */
export function isAllowedHost(
  host: string,
  port: number,
  { host: boundTo, publicOrigin }: Pick<Settings, 'host' | 'publicOrigin'>,
): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  if (publicOrigin !== undefined && new URL(publicOrigin).host === host.toLowerCase()) return true;
  const url = new URL(`http://${host}`);
  if (!isLoopbackName(url.hostname.replace(/^\[(.*)\]$/u, '$1'))) return false;
  // Bound to all interfaces it stands in a container: there, the port outside may be another one than inside.
  return !isLoopbackName(boundTo) || Number(url.port || 80) === port;
}
