import organizations from './migrations/0001_organizations.sql?raw';
import activities from './migrations/0002_activities.sql?raw';
import sampleData from './migrations/0003_sample_data.sql?raw';

/** A step of the database's shape. A released one is never edited: a new one is added. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** All steps, in order. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'organizations', sql: organizations },
  { number: 2, name: 'activities', sql: activities },
  { number: 3, name: 'sample_data', sql: sampleData },
];
