import { deriveHex } from './deriveHex.ts';
import type { SampleActor } from './SampleActor.ts';

const agents = {
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  windows:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  linux: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
  safari:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
} as const;

/** The offices, and for each person a place at home; all from the ranges for documentation (RFC 5737, RFC 3849). */
const berlin = '203.0.113.7';
const boston = '192.0.2.18';

function person(
  email: string,
  fromWeek: number,
  office: string,
  home: string,
  agent: keyof typeof agents,
  untilWeek = Infinity,
): SampleActor {
  const name = email.slice(0, email.indexOf('.'));
  const digits = BigInt(`0x${deriveHex(`person ${email}`, 14)}`)
    .toString()
    .padStart(17, '0');
  return {
    name,
    actorType: 'user',
    actorId: `Google_0001${digits}`,
    actorDetails: email,
    addresses: [office, home],
    userAgent: agents[agent],
    fromWeek,
    untilWeek,
  };
}

/** The people of the sample organization, in the order in which they come. */
export const samplePeople: readonly SampleActor[] = [
  person('ada.okafor@example.com', 0, berlin, '198.51.100.61', 'mac'),
  person('jonas.weber@example.com', 0, berlin, '198.51.100.87', 'linux'),
  person('mei.tanaka@example.com', 1, berlin, '2001:db8:51:1a::9', 'mac'),
  person('luca.romano@example.com', 1, berlin, '198.51.100.112', 'linux', 78),
  person('priya.nair@example.com', 4, berlin, '2001:db8:51:7::4c', 'linux'),
  person('tomas.novak@example.com', 8, berlin, '198.51.100.140', 'windows'),
  person('sofia.lindqvist@example.com', 12, berlin, '198.51.100.155', 'safari'),
  person('noah.fischer@example.net', 16, '198.51.100.171', '198.51.100.172', 'windows', 40),
  person('zoe.martin@example.com', 20, berlin, '198.51.100.183', 'windows'),
  person('omar.haddad@example.com', 26, berlin, '2001:db8:51:22::d', 'linux'),
  person('grace.liu@example.com', 30, boston, '192.0.2.77', 'mac'),
  person('ethan.brooks@example.com', 34, boston, '192.0.2.91', 'windows'),
  person('ines.costa@example.org', 52, '198.51.100.201', '198.51.100.202', 'safari'),
  person('kofi.mensah@example.com', 60, boston, '2001:db8:ca::31', 'linux'),
  person('hanna.virtanen@example.com', 90, berlin, '198.51.100.219', 'mac'),
];

/** Whose working day is in America. */
export const americans: ReadonlySet<string> = new Set(['grace', 'ethan', 'kofi']);
