import { listenQuietly } from './listenQuietly.ts';
import type { FolderLock } from './lockFolder.ts';
import { StoreError } from './StoreError.ts';

/** On Windows: a named pipe has one owner, and its name is free again when that process ends. */
export async function lockWithPipe(folder: string, hash: string): Promise<FolderLock> {
  try {
    return await listenQuietly(`\\\\.\\pipe\\organization-dashboard-${hash}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
      throw new StoreError(
        `Another server is using the data folder ${folder}. Stop it, or choose another folder with DATA_DIR.`,
      );
    }
    throw error;
  }
}
