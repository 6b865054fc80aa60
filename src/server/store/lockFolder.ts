import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';

import { lockWithPipe } from './lockWithPipe.ts';
import { lockWithSockets } from './lockWithSockets.ts';

/** The right to use a folder alone, until it is released or this process ends in whatever way. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a data folder. It is a listening socket, which the kernel closes when the process dies, so that there
 * is never a stale lock to judge by age or process number.
 * @throws StoreError when another process holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = await realpath(folder);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return process.platform === 'win32' ? lockWithPipe(path, hash) : lockWithSockets(path, hash);
}
