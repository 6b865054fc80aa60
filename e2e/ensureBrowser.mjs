import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { findBrowser } from './findBrowser.mjs';

// The tests drive a real browser. In this order: one that is on the machine, Playwright's own download, Debian's package.

/** @param {string} text */
const say = (text) => console.log(`[browser] ${text}`);

const found = findBrowser();
if (found) {
  say(`using ${found}`);
  process.exit(0);
}

say('no Chrome or Chromium on this machine: trying the download of Playwright');
const playwrightCli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
const download = spawnSync(process.execPath, [playwrightCli, 'install', 'chromium'], { stdio: 'ignore' });
const downloaded = findBrowser();
if (download.status === 0 && downloaded) {
  say(`downloaded ${downloaded}`);
  process.exit(0);
}

const isRoot = process.getuid?.() === 0;
const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
if (isRoot && hasApt) {
  say("the download is not possible here: installing Debian's package chromium with apt-get");
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  spawnSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment,
  });
  const installed = findBrowser();
  if (installed) {
    say(`installed ${installed}`);
    process.exit(0);
  }
}

console.error(
  'No Chrome or Chromium was found, and none could be installed: install one (for example "apt-get install chromium"), ' +
    'or set CHROMIUM_PATH to the program, and run npm test again.',
);
process.exit(1);
