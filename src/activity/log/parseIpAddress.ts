/** An IP address as 8 groups of 16 bits. An IPv4 address has the last two groups and `version` 4. */
export interface IpAddress {
  version: 4 | 6;
  groups: readonly number[];
}

/** A block of addresses: those whose first `prefixLength` bits (of the 128) are those of `groups`. */
export interface CidrBlock extends IpAddress {
  prefixLength: number;
}

const dot = 0x2e;
const digit0 = 0x30;
const bitLength = /^(?:0|[1-9]\d{0,2})$/;
const ipv6Group = /^[\da-f]{1,4}$/i;

/**
 * Reads an IPv4 or IPv6 address in any of the spellings of RFC 4291, 2.2. An address like `::ffff:192.0.2.1` is the
 * IPv4 address that it maps, so that a block of IPv4 addresses finds both spellings.
 * @returns undefined for a text that is no address.
 */
export function parseIpAddress(text: string): IpAddress | undefined {
  if (!text.includes(':')) {
    const groups = readIpv4(text);
    return groups && { version: 4, groups: [0, 0, 0, 0, 0, 0, ...groups] };
  }
  const groups = readIpv6(text);
  if (!groups) return undefined;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  return isMapped ? { version: 4, groups: [0, 0, 0, 0, 0, 0, ...groups.slice(6)] } : { version: 6, groups };
}

/**
 * Reads a block like `203.0.113.0/24` or `2001:db8::/32`; an address alone is the block of just that one. Bits past the
 * prefix are ignored.
 * @returns undefined for a text that is no block.
 */
export function parseCidrBlock(text: string): CidrBlock | undefined {
  const slash = text.indexOf('/');
  const address = parseIpAddress(slash < 0 ? text : text.slice(0, slash));
  if (!address) return undefined;
  const width = address.version === 4 ? 32 : 128;
  const lengthText = slash < 0 ? String(width) : text.slice(slash + 1);
  if (!bitLength.test(lengthText) || Number(lengthText) > width) return undefined;
  return { ...address, prefixLength: Number(lengthText) + 128 - width };
}

/** Whether the address is in the block; `undefined`, what is no address, is in none. */
export function isInCidrBlock(address: IpAddress | undefined, block: CidrBlock): boolean {
  if (!address || address.version !== block.version) return false;
  for (let i = 0; i < 8; i++) {
    const bits = Math.min(16, Math.max(0, block.prefixLength - 16 * i));
    const mask = 0xffff & ~(0xffff >> bits);
    if (((address.groups[i] ?? 0) & mask) !== ((block.groups[i] ?? 0) & mask)) return false;
  }
  return true;
}

/** Reads four numbers in dots, without pieces of text: a log may have hundreds of thousands of addresses. */
function readIpv4(text: string): number[] | undefined {
  let high = 0;
  let low = 0;
  let part = 0;
  let digits = 0;
  let dots = 0;
  for (let i = 0; i <= text.length; i++) {
    const character = i < text.length ? text.charCodeAt(i) : dot;
    if (character === dot) {
      if (digits === 0) return undefined;
      high = (high << 8) | (low >>> 8);
      low = ((low & 0xff) << 8) | part;
      part = 0;
      digits = 0;
      dots++;
      continue;
    }
    // No number has a leading zero, since some read that as octal.
    if (character < digit0 || character > digit0 + 9 || (digits > 0 && part === 0)) return undefined;
    part = part * 10 + character - digit0;
    digits++;
    if (part > 255) return undefined;
  }
  return dots === 4 ? [high, low] : undefined;
}

function readIpv6(text: string): number[] | undefined {
  const halves = text.split('::');
  const [head, tail] = halves.map(readGroups);
  if (!head || halves.length > 2) return undefined;
  if (halves.length === 1) return head.length === 8 ? head : undefined;
  if (!tail || head.length + tail.length > 7) return undefined;
  // Only the very end of an address may be written in dots.
  if (halves[0]?.includes('.')) return undefined;
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
}

function readGroups(text: string): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const isDotted = i === parts.length - 1 && part.includes('.');
    const read = isDotted ? readIpv4(part) : ipv6Group.test(part) ? [Number.parseInt(part, 16)] : undefined;
    if (!read) return undefined;
    groups.push(...read);
  }
  return groups;
}
