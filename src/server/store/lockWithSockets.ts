import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { isSocketAlive } from './isSocketAlive.ts';
import { listenQuietly } from './listenQuietly.ts';
import type { FolderLock } from './lockFolder.ts';
import { StoreError } from './StoreError.ts';

/** The shortest limit for the path of a Unix socket is macOS's: 104 bytes with the closing zero. */
const longestSocketPathBytes = 103;
const tries = 4;

/**
 * On Unix: each process that wants the folder shows a socket of its own beside the data and then looks for other living
 * ones. One fixed name would need the removal of a dead process's socket file, and two starters that both see it dead can
 * remove each other's living one. Here a name is never used twice, and it shows up (by renaming) only when its
 * process already listens; so a dead one stays dead and may go, and of any two processes the one that shows up later sees the
 * other. Two at the same moment may both see each other: both step back and try again after different pauses.
 * @throws StoreError when another process holds the folder.
 */
export async function lockWithSockets(folder: string, hash: string): Promise<FolderLock> {
  const lockDirectory = await chooseLockDirectory(folder, hash);
  for (let attempt = 1; ; attempt += 1) {
    const lock = await showSocket(lockDirectory);
    const other = await findLivingSocket(lockDirectory, lock.name);
    if (other === undefined) return lock;
    await lock.release();
    if (attempt === tries) {
      const holder = /^\d+/u.exec(other)?.[0] ?? 'unknown';
      throw new StoreError(
        `Another server (process ${holder}) is using the data folder ${folder}. ` +
          'Stop it, or choose another folder with DATA_DIR.',
      );
    }
    await wait(randomInt(20, 50 * attempt));
  }
}

/** The folder that holds the sockets: beside the data, or where every server of this folder looks when that is impossible. */
async function chooseLockDirectory(folder: string, hash: string): Promise<string> {
  const beside = join(folder, 'lock');
  const longestName = join(beside, `new-4194304-${'0'.repeat(8)}.sock`);
  if (Buffer.byteLength(longestName) <= longestSocketPathBytes && (await canHoldSockets(beside))) return beside;
  // Short names: on macOS the folder for temporary files alone takes 50 of the 103 bytes.
  const elsewhere = join(tmpdir(), `dashboard-${hash}`);
  if (await canHoldSockets(elsewhere)) return elsewhere;
  throw new StoreError(
    `The data folder ${folder} cannot be locked: neither it nor ${tmpdir()} can be written and hold a socket. ` +
      'Choose another folder with DATA_DIR.',
  );
}

/** Some file systems (shared folders of virtual machines, for one) know no sockets. */
async function canHoldSockets(directory: string): Promise<boolean> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const socket = await showSocket(directory);
    await socket.release();
    return true;
  } catch {
    return false;
  }
}

async function showSocket(directory: string): Promise<FolderLock & { name: string }> {
  const name = `${process.pid}-${randomBytes(4).toString('hex')}.sock`;
  const hidden = join(directory, `new-${name}`);
  const shown = join(directory, name);
  const socket = await listenQuietly(hidden);
  await rename(hidden, shown);
  return {
    name,
    release: async () => {
      await socket.release();
      await rm(shown, { force: true });
    },
  };
}

async function findLivingSocket(directory: string, own: string): Promise<string | undefined> {
  const names = await readdir(directory);
  for (const name of names) {
    if (name === own || name.startsWith('new-')) continue;
    if (await isSocketAlive(join(directory, name))) return name;
    await rm(join(directory, name), { force: true });
  }
  return undefined;
}
