import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Builds in a child process and then becomes the server itself. A shell line such as `vite build && node …` would leave the
// server running when only npm is signalled, and would not work the same way on Windows.
const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
endWithParent();

// Every build empties this folder, so the stamp never outlives the build that it speaks of.
const stampPath = join(root, 'dist', 'server', 'built-from');
const stamp = hashSources();
if (readStamp() !== stamp) {
  console.log('Building the dashboard…');
  await build();
  writeFileSync(stampPath, stamp);
}

// The file exists only after the build.
const server = '../../dist/server/main.js';
await import(server);

/**
 * npm passes a signal only to the shell that it started, and some shells (dash) end without passing it on. So the server looks
 * whether that shell is still its parent. Windows keeps no such bond, and needs none: there, Ctrl-C reaches everyone.
 */
function endWithParent() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

/** A hash of all that the build reads: names and contents. */
function hashSources() {
  const hash = createHash('sha256');
  for (const top of ['index.html', 'package-lock.json', 'public', 'src', 'vite.config.ts']) {
    const path = join(root, top);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const names = isFolder ? readdirSync(path, { recursive: true }).map((name) => join(top, String(name))) : [top];
    for (const name of names.toSorted()) {
      if (statSync(join(root, name), { throwIfNoEntry: false })?.isFile()) {
        hash.update(`\n${name}\n`).update(readFileSync(join(root, name)));
      }
    }
  }
  return hash.digest('hex');
}

/** @returns {string | undefined} what the present build was made from */
function readStamp() {
  try {
    return readFileSync(stampPath, 'utf8');
  } catch {
    return undefined;
  }
}

/** Ends the process when the build fails or is stopped. */
async function build() {
  const child = spawn(process.execPath, [findVite(), 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    child.kill();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const code = await new Promise((resolve) => {
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  process.off('SIGTERM', stop);
  process.off('SIGINT', stop);
  if (isStopped) process.exit(0);
  if (code !== 0) process.exit(code);
}

function findVite() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  } catch {
    console.error('The build tools are missing. Install them with "npm ci --include=dev", and start again.');
    return process.exit(1);
  }
}
