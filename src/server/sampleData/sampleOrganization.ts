import { deriveUuid } from './deriveHex.ts';

/** The organization of the sample data. */
export const sampleOrganization = {
  id: deriveUuid('organization'),
  name: 'Larkspur Analytics',
  extra: {
    enableCoreDumps: true,
    privateEndpoints: [
      { id: 'vpce-0d1c8e5f7a2b4c6d8', cloudProvider: 'aws', region: 'eu-central-1', description: 'VPN' },
    ],
  },
} as const;
