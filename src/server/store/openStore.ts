import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Database } from './Database.ts';
import { lockFolder } from './lockFolder.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openPGlite } from './openPGlite.ts';
import { StoreError } from './StoreError.ts';

/** Where organizations, keys, services and activities are kept. */
export interface Store {
  readonly database: Database;
  /** Ends the database and frees its folder. */
  close(): Promise<void>;
}

/**
 * Opens the data in `dataDir`, making and migrating it as needed; `memory:` keeps nothing.
 * @throws StoreError when another server uses the folder, when it cannot be written, or when its data is of a newer version.
 */
export async function openStore({ dataDir }: { dataDir: string }): Promise<Store> {
  if (dataDir === 'memory:') return openDatabase('memory:');
  await makeFolder(dataDir);
  // PGlite itself takes no lock: two processes on one folder lose each other's acknowledged writes.
  const lock = await lockFolder(dataDir);
  try {
    const store = await openDatabase(join(dataDir, 'postgres'));
    return {
      database: store.database,
      close: async () => {
        await store.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openDatabase(place: string): Promise<Store> {
  const database = await openPGlite(place);
  try {
    await migrate(database, migrations);
  } catch (error) {
    await database.close();
    throw error;
  }
  return { database, close: async () => database.close() };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    // For its owner only: it holds names and e-mail addresses.
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(`The data folder ${folder} cannot be made (${reason}). Choose another one with DATA_DIR.`);
  }
}
