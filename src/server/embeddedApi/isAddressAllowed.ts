import { BlockList, isIP } from 'node:net';

/** An address or CIDR block of a key's list; `0.0.0.0/0` is the API's word for "anywhere", IPv6 included. */
const anywhere = '0.0.0.0/0';

/**
 * Whether `address` is in a key's list of addresses and blocks (IPv4 and IPv6). An empty list allows nobody; an entry that is
 * neither an address nor a block allows nothing.
 */
export function isAddressAllowed(address: string, sources: readonly string[]): boolean {
  if (sources.includes(anywhere)) return true;
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, '').replace(/%.*$/u, '');
  const version = isIP(plain);
  if (version === 0) return false;
  const allowed = new BlockList();
  // Only blocks of the same version: Node itself would find an IPv4 address in `::/0`.
  for (const source of sources) if (versionOf(source) === version) addSource(allowed, source);
  return allowed.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}

/** Whether `source` can stand in a list: an address, or a block such as `203.0.113.0/24` or `2001:db8::/32`. */
export function isAddressSource(source: string): boolean {
  return addSource(new BlockList(), source);
}

function versionOf(source: string): number {
  return isIP(source.replace(/\/.*$/u, ''));
}

function addSource(list: BlockList, source: string): boolean {
  const [address = '', prefix, ...rest] = source.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  const bits = version === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  if (prefix !== undefined && !(/^\d{1,3}$/u.test(prefix) && length <= bits)) return false;
  list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  return true;
}
