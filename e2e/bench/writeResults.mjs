import { cpus, loadavg, totalmem } from 'node:os';

import { chromium } from '@playwright/test';

/**
 * @typedef {(name: string, what?: string) => number} Loads median of what was measured (milliseconds if not said) of a variant
 * @typedef {{ query: number, search: number, first: number, count: number }} Queries medians in milliseconds
 * @typedef {object} Results
 * @property {number} rounds
 * @property {number} turns
 * @property {{ regular?: Loads, irregular?: Loads, small?: Loads, paced?: Loads, rivals?: Loads, large?: Loads,
 *   queries?: Record<string, Queries>, largeQueries?: Queries }} parts
 */

/** @param {number} value */
const ms = (value) =>
  Number.isNaN(value) ? 'fails' : value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
/** @param {number} value */
const times = (value) => (Number.isNaN(value) ? '–' : `${value.toFixed(value < 10 ? 2 : 0)} ×`);
/** @param {number} value */
const megabytes = (value) => (Number.isNaN(value) ? '–' : `${Math.round(value)} MB`);
/** @param {boolean} isMet */
const verdict = (isMet) => (isMet ? 'met' : '**missed**');

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {Loads} loads @param {string[]} names @param {string} base */
function loadTable(loads, names, base) {
  return table(
    ['variant', 'time', `against ${base}`, 'first 100 rows', 'peak memory of the process'],
    names.map((name) => [
      name,
      ms(loads(name)),
      times(loads(name) / loads(base)),
      name === 'engine' ? ms(loads(name, 'firstRowsMs')) : '',
      megabytes(loads(name, 'peakMb')),
    ]),
  );
}

/** @param {Results} results */
function barRows({ parts }) {
  const { regular, small, paced, large, queries, largeQueries } = parts;
  /** @type {string[][]} */
  const rows = [];
  /** @param {string} what @param {string} bar @param {string} measured @param {boolean} isMet */
  const add = (what, bar, measured, isMet) => void rows.push([what, bar, measured, verdict(isMet)]);
  if (regular) {
    const toThrowAway = regular('engine') / regular('throwAway');
    add('load, against reading and throwing away', 'at most 1.7 × (aim 1.25)', times(toThrowAway), toThrowAway <= 1.7);
    const faster = regular('jsonColumns') / regular('engine');
    add(
      'load, against `response.json()` and building columns',
      'at least 2.8 × faster (aim 4)',
      times(faster),
      faster >= 2.8,
    );
    const bytes = regular('engine', 'bytesOfRow');
    add('bytes a row kept, dictionaries and unknown fields included', 'at most 32', bytes.toFixed(1), bytes <= 32);
  }
  if (paced) {
    const wait = paced('engine', 'waitMs') / paced('json', 'waitMs');
    const measured = `${ms(paced('engine', 'waitMs'))} of ${ms(paced('json', 'waitMs'))}`;
    add('wait after the last byte at 100 MB/s, against `response.json()`', 'at most 1/20', measured, wait <= 1 / 20);
  }
  if (large && small) {
    const [of3M, of20k] = [large('engine', 'firstRowsMs'), small('engine', 'firstRowsMs')];
    add('first 100 rows at 3 M rows, against 20,000', 'at most 2 ×', `${ms(of3M)} of ${ms(of20k)}`, of3M / of20k <= 2);
  }
  if (large) {
    const share = large('engine', 'peakMb') / ((3 * 314.3) / 1.048576);
    add('3 M rows (943 MB): peak memory, against the raw bytes', 'under 0.4', share.toFixed(2), share < 0.4);
  }
  if (queries) {
    const { engine, engineAgain, crossfilter2, objects, duckdb } = queries;
    const query = Math.max(engine?.query ?? Number.NaN, engineAgain?.query ?? Number.NaN);
    const search = Math.max(engine?.search ?? Number.NaN, engineAgain?.search ?? Number.NaN);
    /** @param {string} what @param {number} rival @param {number} own @param {number} bar */
    const addFaster = (what, rival, own, bar) =>
      add(what, `at least ${bar} × faster`, times(rival / own), rival / own >= bar);
    addFaster('filter, facets, bars and rows, against crossfilter2', crossfilter2?.query ?? Number.NaN, query, 8);
    addFaster('the same, against objects and `Array.filter`', objects?.query ?? Number.NaN, query, 100);
    addFaster('the same, against duckdb-wasm', duckdb?.query ?? Number.NaN, query, 40);
    addFaster('free text over all rows, against `includes` over objects', objects?.search ?? Number.NaN, search, 40);
  }
  if (largeQueries)
    add('filter, facets, bars and rows at 3 M rows', 'within 16 ms', ms(largeQueries.query), largeQueries.query <= 16);
  if (small) {
    const share = small('engine', 'firstRowsMs') / small('json');
    add('20,000 rows: load to first rows, against `response.json()`', 'not slower', times(share), share <= 1);
  }
  return rows;
}

/**
 * The report as Markdown.
 * @param {Results} results @param {string | undefined} executablePath
 */
export async function writeResults(results, executablePath) {
  const { parts, rounds, turns } = results;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const version = browser.version();
  await browser.close();
  const rows = barRows(results);
  const missed = rows.filter((row) => row[3] !== 'met').map(([what]) => `- ${what}`);
  const sections = [
    '# The activity log engine, measured',
    `${new Date().toISOString().slice(0, 10)} · Chromium ${version} · Node ${process.versions.node} · ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, load average at the end of the run ${(loadavg()[0] ?? 0).toFixed(1)}.
Written by \`npm run bench\`. Loads: medians of ${rounds} rounds, all variants in turn in each round, each in a browser of its own, from a server on the same machine that holds the body in memory.
Queries: medians of up to ${turns} turns in one worker. The server, the browser's network process and the reading worker share the cores, so that times of other runs differ; the ratios are what counts. What needs the processor suffers more from a busy machine than what waits for bytes: if \`json\` is more than 3.5 × \`throwAway\` below, it was busy.`,
    '## The bar',
    table(['what', 'bar', 'measured', ''], rows),
    'Known to lose, bar or not: 20,000 rows read to their end (the compiler is not warm yet), and memory with many distinct values (see the irregular log).',
    missed.length > 0 ? `Where it loses in this run:\n${missed.join('\n')}` : 'Nothing is missed in this run.',
  ];
  if (parts.regular) {
    const names = ['throwAway', 'throwAwayByob', 'engine', 'json', 'jsonColumns'];
    sections.push('## Load, 1,000,000 rows (314 MB), regular', loadTable(parts.regular, names, 'throwAway'));
  }
  if (parts.irregular) {
    sections.push(
      '## Load, 1,000,000 rows (344 MB), irregular',
      'Shuffled members, white space, escapes, other scripts, 200,000 actors, 300,000 addresses.',
      loadTable(parts.irregular, ['throwAway', 'engine', 'jsonColumns'], 'throwAway'),
      `Bytes a row kept: ${parts.irregular('engine', 'bytesOfRow').toFixed(1)}.`,
    );
  }
  if (parts.small) sections.push('## Load, 20,000 rows', loadTable(parts.small, ['engine', 'json'], 'json'));
  if (parts.rivals) {
    sections.push(
      '## Load, 200,000 rows, against packages',
      loadTable(parts.rivals, ['engine', 'arquero', 'streamparser'], 'engine'),
    );
  }
  if (parts.large) {
    sections.push(
      '## Load, 3,000,000 rows (943 MB)',
      loadTable(parts.large, ['throwAway', 'engine', 'json'], 'throwAway'),
    );
  }
  if (parts.queries) {
    const { query: base, search: searchBase } = parts.queries['engine'] ?? { query: Number.NaN, search: Number.NaN };
    sections.push(
      '## Queries, 1,000,000 rows',
      'A filter on actor type, type and time; five facets, each counted with all filters but its own; bars of a day; the first 100 rows. Each turn moves the time range, every fourth another condition. ' +
        'Free text: a new text each turn. `first` is the first question, with nothing warm. `objects` compares case and diacritics as they are, which is less work.',
      table(
        ['variant', 'query', 'against engine', 'first', 'free text', 'against engine'],
        Object.entries(parts.queries).map(([name, { query, search, first }]) => [
          name,
          ms(query),
          times(query / base),
          ms(first),
          Number.isNaN(search) ? '' : ms(search),
          Number.isNaN(search) ? '' : times(search / searchBase),
        ]),
      ),
    );
  }
  return `${sections.join('\n\n')}\n`;
}
