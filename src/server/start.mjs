import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Builds in a child process and then becomes the server itself. A shell line such as `vite build && node …` would leave the
// server running when only npm is signalled, and would not work the same way on Windows.
const root = fileURLToPath(new URL('../..', import.meta.url));
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');

const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
const stopBuild = () => build.kill();
process.once('SIGTERM', stopBuild);
process.once('SIGINT', stopBuild);
const code = await new Promise((resolve) => build.once('exit', (exitCode) => resolve(exitCode ?? 1)));
process.off('SIGTERM', stopBuild);
process.off('SIGINT', stopBuild);
if (code !== 0) process.exit(code);

process.chdir(root);
// The file exists only after the build.
const server = '../../dist/server/main.js';
await import(server);
