import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { findBrowser } from '../findBrowser.mjs';
import { makeMeter, summaryOf } from './measure.mjs';
import { measurePage } from './measurePage.mjs';
import { serveBench } from './serveBench.mjs';
import { writeResults } from './writeResults.mjs';

// `npm run bench`: measures the engine against its rivals in Chromium and writes RESULTS.md. BENCH_ROUNDS (5) and BENCH_ONLY (a
// part: loads, queries, large, page) make it shorter while working on something.

const folder = fileURLToPath(new URL('.', import.meta.url));
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const only = process.env['BENCH_ONLY'];
const turns = 21;

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
// What was measured before and is not measured now stays in the report, with its date.
const kept = join(tmpdir(), 'organization-dashboard-bench', 'results.json');
if (only !== undefined && existsSync(kept))
  results.parts = JSON.parse(readFileSync(kept, 'utf8'), (_, value) => value ?? Number.NaN);

/** After each part, so that a run that is stopped leaves what it has. @param {Partial<import('./writeResults.mjs').Results['parts']>} part */
const save = async (part) => {
  const measuredAt = `${new Date().toISOString().slice(0, 16)}Z, load average ${(loadavg()[0] ?? 0).toFixed(1)}`;
  Object.assign(results.parts, part);
  for (const name of Object.keys(part)) results.parts.when = { ...results.parts.when, [name]: measuredAt };
  writeFileSync(kept, JSON.stringify(results.parts));
  writeFileSync(join(folder, 'RESULTS.md'), await writeResults(results, executablePath));
};

try {
  const small = /** @type {const} */ ({ kind: 'regular', rows: 20_000 });
  const plain = /** @type {const} */ ({ kind: 'plain', rows: 1_000_000 });
  const regular = /** @type {const} */ ({ kind: 'regular', rows: 1_000_000 });
  const irregular = /** @type {const} */ ({ kind: 'irregular', rows: 1_000_000 });
  const large = /** @type {const} */ ({ kind: 'regular', rows: 3_000_000 });
  const searches = turns;

  if (only === undefined || only === 'queries') {
    const names = ['objects', 'crossfilter2', 'arquero', 'duckdb'];
    await save({ queries: await meter.compareQueries(names, regular, { turns, searches }) });
    await save({ irregularQueries: await meter.compareQueries(['objects'], irregular, { turns: 7, searches: 7 }) });
  }
  if (only === undefined || only === 'large') {
    await save({ large: await meter.load(['throwAway', 'engine', 'json'], large) });
    const run = await meter.query('engine', large, { turns, searches });
    await save({ largeQueries: summaryOf(run, [run]) });
  }
  if (only === undefined || only === 'loads') {
    await save({ regular: await meter.load(['throwAway', 'throwAwayByob', 'engine', 'json', 'jsonColumns'], regular) });
    await save({ small: await meter.load(['engine', 'json'], small) });
    await save({ paced: await meter.load(['engine', 'json'], { ...regular, pace: 100 }) });
    await save({ irregular: await meter.load(['throwAway', 'engine', 'jsonColumns'], irregular) });
    await save({ packages: await meter.load(['engine', 'arquero', 'streamparser', 'duckdb'], plain) });
  }
  if (only === undefined || only === 'page') {
    /** @type {import('./writePageResults.mjs').PageRuns} */
    const page = {};
    for (const rows of [1_000_000, 3_000_000]) {
      page[rows] = [];
      for (let round = 0; round < rounds; round++) page[rows].push(await measurePage({ executablePath, rows }));
    }
    await save({ page });
  }
  console.log('Written: e2e/bench/RESULTS.md');
} finally {
  server.close();
}
