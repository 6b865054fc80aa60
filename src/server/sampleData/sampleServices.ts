import { deriveUuid } from './deriveHex.ts';

/** A service of the sample organization. Weeks count from the story's beginning. */
export interface SampleService {
  id: string;
  name: string;
  provider: 'aws' | 'gcp' | 'azure';
  region: string;
  /** Whether it goes to sleep when nobody uses it. */
  isIdling: boolean;
  fromWeek: number;
  /** One that was deleted or given away is in the story but no longer in the list. */
  untilWeek: number;
}

function service(
  name: string,
  [provider, region]: readonly [SampleService['provider'], string],
  isIdling: boolean,
  fromWeek: number,
  untilWeek = Infinity,
): SampleService {
  return { id: deriveUuid(`service ${name}`), name, provider, region, isIdling, fromWeek, untilWeek };
}

const frankfurt = ['aws', 'eu-central-1'] as const;
const virginia = ['aws', 'us-east-1'] as const;

export const sampleServices: readonly SampleService[] = [
  service('prod-analytics', frankfurt, false, 0),
  service('staging-eu', frankfurt, true, 0),
  service('nightly', frankfurt, true, 3),
  service('dev-sandbox', ['gcp', 'europe-west4'], true, 6),
  service('prod-us', virginia, false, 30),
  service('reporting', ['azure', 'germanywestcentral'], true, 44),
  service('ml-features', virginia, true, 61),
  service('orders-postgres', frankfurt, false, 80),
  service('poc-logs', ['gcp', 'us-central1'], true, 18, 33),
  service('brightmeter', virginia, true, 70, 88),
];
