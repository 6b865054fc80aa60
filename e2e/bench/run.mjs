import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findBrowser } from '../findBrowser.mjs';
import { makeMeter } from './measure.mjs';
import { serveBench } from './serveBench.mjs';
import { writeResults } from './writeResults.mjs';

// `npm run bench`: measures the engine against its rivals in Chromium and writes RESULTS.md. BENCH_ROUNDS (5) and BENCH_ONLY (a
// part: loads, queries, large) make it shorter while working on something.

const folder = fileURLToPath(new URL('.', import.meta.url));
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const only = process.env['BENCH_ONLY'];
const turns = 31;

if (!existsSync(join(folder, 'node_modules'))) {
  console.log('Installing what the engine is compared with …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}`);
}

const { buildBench } = await import('./buildBench.mjs');
const outDir = join(tmpdir(), 'organization-dashboard-bench', 'built');
await buildBench(folder.replace(/[\\/]$/, ''), outDir);

const duckDbFolder = join(folder, 'node_modules/@duckdb/duckdb-wasm/dist');
const server = await serveBench({
  folder: outDir,
  files: {
    '/duckdb.worker.js': join(duckDbFolder, 'duckdb-browser-eh.worker.js'),
    '/duckdb.wasm': join(duckDbFolder, 'duckdb-eh.wasm'),
  },
  port: Number(process.env['BENCH_PORT'] ?? 0),
});

const executablePath = findBrowser();
const meter = makeMeter({ executablePath, server, rounds });
/** @type {import('./writeResults.mjs').Results} */
const results = { rounds, turns, parts: {} };

/** After each part, so that a run that is stopped leaves what it has. */
const save = async () => {
  writeFileSync(join(folder, 'RESULTS.md'), await writeResults(results, executablePath));
};

try {
  const small = /** @type {const} */ ({ kind: 'regular', rows: 20_000 });
  const regular = /** @type {const} */ ({ kind: 'regular', rows: 1_000_000 });
  const irregular = /** @type {const} */ ({ kind: 'irregular', rows: 1_000_000 });
  const large = /** @type {const} */ ({ kind: 'regular', rows: 3_000_000 });
  const medium = /** @type {const} */ ({ kind: 'regular', rows: 200_000 });

  if (only === undefined || only === 'loads') {
    const names = ['throwAway', 'throwAwayByob', 'engine', 'json', 'jsonColumns'];
    results.parts.regular = await meter.load(names, regular);
    await save();
    results.parts.irregular = await meter.load(['throwAway', 'engine', 'jsonColumns'], irregular);
    results.parts.small = await meter.load(['engine', 'json'], small);
    results.parts.paced = await meter.load(['engine', 'json'], { ...regular, pace: 100 });
    results.parts.rivals = await meter.load(['engine', 'arquero', 'streamparser'], medium);
    await save();
  }
  if (only === undefined || only === 'queries') {
    const searches = turns;
    const queries = {
      engine: await meter.query('engine', regular, { turns, searches }),
      objects: await meter.query('objects', regular, { turns: 7, searches: 7 }),
      crossfilter2: await meter.query('crossfilter2', regular, { turns: 11 }),
      arquero: await meter.query('arquero', regular, { turns: 5 }),
      duckdb: await meter.query('duckdb', regular, { turns: 7 }),
      engineAgain: await meter.query('engine', regular, { turns, searches }),
      irregular: await meter.query('engine', irregular, { turns, searches }),
      irregularObjects: await meter.query('objects', irregular, { turns: 7, searches: 7 }),
    };
    results.parts.queries = queries;
    await save();
  }
  if (only === undefined || only === 'large') {
    results.parts.large = await meter.load(['throwAway', 'engine', 'json'], large);
    results.parts.largeQueries = await meter.query('engine', large, { turns, searches: turns });
    await save();
  }
} finally {
  server.close();
}
