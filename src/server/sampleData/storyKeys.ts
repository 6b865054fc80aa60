import { deriveUuid } from './deriveHex.ts';
import type { SampleActor } from './SampleActor.ts';

function key(
  name: string,
  fromWeek: number,
  addresses: readonly string[],
  userAgent: string,
  untilWeek = Infinity,
): SampleActor {
  const actorId = deriveUuid(`story key ${name}`);
  return { name, actorType: 'api', actorId, actorDetails: name, addresses, userAgent, fromWeek, untilWeek };
}

/** The API keys that act in the story. */
export const storyKeys: readonly SampleActor[] = [
  key('ci-deploy', 0, ['198.51.100.23', '198.51.100.24'], 'deploy-runner/2.31'),
  key('terraform', 5, ['198.51.100.40', '2001:db8:c1::15'], 'Terraform/1.13 clickhouse-provider/3.8'),
  key('nightly-jobs', 3, ['203.0.113.40'], 'python-requests/2.32'),
  key('partner-export', 19, ['192.0.2.130'], 'curl/8.9.1', 38),
  key('us-pipeline', 31, ['192.0.2.44', '2001:db8:ca::44'], 'deploy-runner/2.31'),
  key('feature-store', 61, ['192.0.2.52'], 'Go-http-client/2.0'),
  key('backup-sync', 102, ['192.0.2.213'], 'python-requests/2.32', 102),
];

const timeless = { fromWeek: 0, untilWeek: Infinity };

/** The vendor's own part in the story, and a kind of actor that no document lists yet. */
export const otherActors: readonly SampleActor[] = [
  { name: 'system', actorType: 'system', actorId: 'system', addresses: [], ...timeless },
  {
    name: 'support',
    actorType: 'support',
    actorId: 'support_4471',
    actorDetails: 'support@example.net',
    addresses: [],
    ...timeless,
  },
  {
    name: 'advisor',
    actorType: 'agent',
    actorId: 'agent_schema_advisor',
    actorDetails: 'Schema advisor',
    addresses: [],
    ...timeless,
  },
];
