import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { lockFolder } from './lockFolder.ts';
import { StoreError } from './StoreError.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(async () => rm(folder, { recursive: true }));

test('a second server is told who uses the folder, until the first lets go', async () => {
  const lock = await lockFolder(folder);
  const refusal = lockFolder(folder);
  await expect(refusal).rejects.toThrow(StoreError);
  await expect(refusal).rejects.toThrow(
    `Another server (process ${process.pid}) is using the data folder ${folder}. Stop it, or choose another folder`,
  );
  await lock.release();
  await (await lockFolder(folder)).release();
});

test('of many that start at once one gets the folder', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, async () => lockFolder(folder)));
  const locks = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(locks.length).toBeLessThan(2);
  await Promise.all(locks.map(async (lock) => lock.release()));
  await (await lockFolder(folder)).release();
});

test.skipIf(process.platform === 'win32')('a server that was killed leaves no lock behind', async () => {
  const directory = join(folder, 'lock');
  await mkdir(directory);
  const path = join(directory, '1234-abcd.sock');
  const script = `import('node:net').then(({ createServer }) => createServer().listen(${JSON.stringify(path)}, () => console.log('ready')))`;
  const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  await expect(lockFolder(folder)).rejects.toThrow('process 1234');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(await readdir(directory)).toEqual(['1234-abcd.sock']);
  const lock = await lockFolder(folder);
  expect(await readdir(directory)).not.toContain('1234-abcd.sock');
  await lock.release();
  expect(await readdir(directory)).toEqual([]);
});

test('a path too long for a socket is locked as well, under each of its names', async () => {
  const long = join(folder, 'x'.repeat(120), 'y'.repeat(120));
  await mkdir(long, { recursive: true });
  vi.stubEnv('TMPDIR', folder);
  const lock = await lockFolder(long);
  await expect(lockFolder(join(long, '..', 'y'.repeat(120)))).rejects.toThrow(StoreError);
  await lock.release();
  vi.unstubAllEnvs();
});
