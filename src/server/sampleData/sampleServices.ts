import { deriveUuid } from './deriveHex.ts';

/** A service of the sample organization. Weeks count from the story's beginning. */
export interface SampleService {
  id: string;
  name: string;
  provider: 'aws' | 'gcp' | 'azure';
  region: string;
  /** Whether it goes to sleep when nobody uses it. */
  isIdling: boolean;
  createdInWeek: number;
  /** Deleted ones are in the story but no longer in the list. */
  deletedInWeek?: number;
}

const service = (name: string, rest: Omit<SampleService, 'id' | 'name'>): SampleService => ({
  id: deriveUuid(`service ${name}`),
  name,
  ...rest,
});

export const sampleServices: readonly SampleService[] = [
  service('prod-analytics', { provider: 'aws', region: 'eu-central-1', isIdling: false, createdInWeek: 0 }),
  service('staging-eu', { provider: 'aws', region: 'eu-central-1', isIdling: true, createdInWeek: 0 }),
  service('nightly', { provider: 'aws', region: 'eu-central-1', isIdling: true, createdInWeek: 3 }),
  service('dev-sandbox', { provider: 'gcp', region: 'europe-west4', isIdling: true, createdInWeek: 6 }),
  service('prod-us', { provider: 'aws', region: 'us-east-1', isIdling: false, createdInWeek: 30 }),
  service('reporting', { provider: 'azure', region: 'germanywestcentral', isIdling: true, createdInWeek: 44 }),
  service('ml-features', { provider: 'aws', region: 'us-east-1', isIdling: true, createdInWeek: 61 }),
  service('poc-logs', { provider: 'gcp', region: 'us-central1', isIdling: true, createdInWeek: 18, deletedInWeek: 33 }),
];
