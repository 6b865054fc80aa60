import { faultNames, faults, type FaultName } from '../faults.ts';
import type { ApiKeyRow, KeyRole } from '../store/ApiKeyRow.ts';
import { deriveHex, deriveUuid } from './deriveHex.ts';

/**
 * A key of the sample organization. Its secret is no secret: it is worked out from its name, the same on each machine, so that
 * documentation and tests can name it. It opens nothing but sample data.
 */
export interface SampleKey {
  id: string;
  keyId: string;
  secret: string;
  name: string;
  role: KeyRole;
  /** What the key is for, for people to read. */
  purpose: string;
  state: ApiKeyRow['state'];
  expireAt: string | null;
  ipAccessList: ApiKeyRow['ipAccessList'];
  /** The deprecated field `roles` where it is to be stale. */
  deprecatedRoles?: readonly string[];
  fault: FaultName | null;
}

const anywhere = [{ source: '0.0.0.0/0', description: 'Anywhere' }];

function makeSampleKey(
  label: string,
  purpose: string,
  rest: Partial<Omit<SampleKey, 'id' | 'keyId' | 'secret' | 'purpose'>> = {},
): SampleKey {
  const words = `key ${label}`;
  return {
    id: deriveUuid(words),
    keyId: `sample${label}`.slice(0, 16).padEnd(16, '0') + deriveHex(`${words} suffix`, 4),
    secret: deriveHex(`${words} secret`, 48),
    name: `sample-${label.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`).replace(/^-/u, '')}`,
    role: 'admin',
    purpose,
    state: 'enabled',
    expireAt: null,
    ipAccessList: anywhere,
    fault: null,
    ...rest,
  };
}

/** The two keys that the sign-in page offers. */
export const sampleAdminKey = makeSampleKey('Admin', 'an ADMIN key: it may rename the organization');
export const sampleDeveloperKey = makeSampleKey('Developer', 'a developer key: it may look, not rename', {
  role: 'developer',
});

/** Every sample key: what a key can be, and one key for each built-in fault. */
export const sampleKeys: readonly SampleKey[] = [
  sampleAdminKey,
  sampleDeveloperKey,
  makeSampleKey('CustomAdmin', 'a key with a custom role that may rename', { role: 'custom-admin' }),
  makeSampleKey(
    'Custom',
    'a key with a custom role that may not rename, and a stale deprecated role that says it may',
    {
      role: 'custom',
      deprecatedRoles: ['admin'],
    },
  ),
  makeSampleKey('Disabled', 'a disabled key: 401', { state: 'disabled' }),
  makeSampleKey('Expired', 'an expired key: 401', { expireAt: '2024-01-31T00:00:00Z' }),
  makeSampleKey('Elsewhere', 'a key for addresses of an office that nobody has: 403', {
    ipAccessList: [
      { source: '192.0.2.0/24', description: 'Office' },
      { source: '2001:db8:10::/48', description: 'Office, IPv6' },
    ],
  }),
  ...faultNames.map((fault) =>
    makeSampleKey(`${fault.slice(0, 1).toUpperCase()}${fault.slice(1)}`, faults[fault].description, { fault }),
  ),
];
