import * as z from 'zod/mini';

import type { Database } from './Database.ts';
import type { Migration } from './migrations.ts';
import { StoreError } from './StoreError.ts';

const appliedRow = z.object({ number: z.number() });

/**
 * Brings the database to the shape this version of the program needs. All missing steps are applied in one transaction
 * together with their record, so that a program killed in between leaves the old shape.
 * @throws StoreError when the data was written by a newer version, whose steps this one does not know.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (statements) => {
    // Two programs that start on one PostgreSQL server take turns here; in the embedded one there is nobody else.
    await statements.execute('SELECT pg_advisory_xact_lock(7402918365)::text');
    await statements.execute(
      `CREATE TABLE IF NOT EXISTS schema_migrations
        (number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const rows = await statements.query(appliedRow, 'SELECT number::int FROM schema_migrations');
    const applied = new Set(rows.map((row) => row.number));
    const unknown = [...applied].filter((number) => !migrations.some((migration) => migration.number === number));
    if (unknown.length > 0) {
      throw new StoreError(
        `The data was written by a newer version of this program (step ${Math.max(...unknown)}). ` +
          'Start that version, or choose another folder with DATA_DIR.',
      );
    }
    for (const migration of migrations) {
      if (applied.has(migration.number)) continue;
      await statements.executeScript(migration.sql);
      await statements.execute('INSERT INTO schema_migrations (number, name) VALUES ($1::int, $2::text)', [
        migration.number,
        migration.name,
      ]);
    }
  });
}
