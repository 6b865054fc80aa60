import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { Database } from './Database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openTestStore, openTestStoreMs } from './openTestStore.ts';
import { StoreError } from './StoreError.ts';

let database: Database;
beforeAll(async () => {
  ({ database } = await openTestStore());
  await database.executeScript('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
}, openTestStoreMs);
afterAll(async () => database.close());

const tables = async () =>
  database.query(
    z.object({ name: z.string() }),
    `SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = 'public'`,
  );

test('a step that fails leaves nothing behind, and the next start tries again', async () => {
  const broken = { number: 2, name: 'broken', sql: 'CREATE TABLE half (); CREATE TABLE half ()' };
  await expect(migrate(database, [...migrations.slice(0, 1), broken])).rejects.toThrow(
    'relation "half" already exists',
  );
  expect(await tables()).toEqual([]);
});

test('steps are applied once, in order, and those of a newer version are not trusted', async () => {
  await migrate(database, migrations.slice(0, 2));
  await migrate(database, migrations);
  await migrate(database, migrations);
  const applied = await database.query(
    z.object({ number: z.number() }),
    'SELECT number::int FROM schema_migrations ORDER BY 1',
  );
  expect(applied.map(({ number }) => number)).toEqual(migrations.map(({ number }) => number));
  const older = migrate(database, migrations.slice(0, 2));
  await expect(older).rejects.toThrow(StoreError);
  await expect(older).rejects.toThrow('newer version of this program (step 3)');
});

test('steps are numbered without gaps', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});
