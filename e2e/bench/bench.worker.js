// @ts-nocheck -- see engine.js
import { loadEngine, queryEngine, searchEngine } from './engine.js';
import { buildColumns, loadJson, prepareObjects, queryObjects, searchObjects } from './objects.js';

/** Runs one variant in a worker of its own, so that no variant inherits the heap of another. */

async function throwAway(url, mode) {
  const { body } = await fetch(url);
  const reader = mode === 'byob' ? body.getReader({ mode }) : body.getReader();
  let bytes = 0;
  let buffer = new ArrayBuffer(524_288);
  for (;;) {
    const { done, value } = mode === 'byob' ? await reader.read(new Uint8Array(buffer)) : await reader.read();
    if (done) return bytes;
    bytes += value.length;
    if (mode === 'byob') ({ buffer } = value);
  }
}

const loads = {
  throwAway: async (url) => throwAway(url),
  throwAwayByob: async (url) => throwAway(url, 'byob'),
  engine: async (url) => loadEngine(url),
  json: async (url) => ({ rows: (await loadJson(url)).length }),
  jsonColumns: async (url) => ({ rows: buildColumns(await loadJson(url)).times.length }),
  streamparser: async (url) => ({ rows: (await (await import('./rivals.js')).loadStreamParser(url)).length }),
  duckdb: async (url) => {
    const { loadDuckDb, openDuckDb } = await import('./rivals.js');
    return loadDuckDb(await openDuckDb(), url);
  },
  arquero: async (url) => ({ rows: (await import('./rivals.js')).buildArquero(await loadJson(url)).numRows() }),
};

async function timed(run) {
  const startedAt = performance.now();
  const { log: _, ...result } = Object(await run());
  return { ...result, ms: performance.now() - startedAt, endedAt: performance.timeOrigin + performance.now() };
}

/** The first turns warm up what has to be warm, and are not counted. */
async function timeTurns(run, turns, warmUp = 3) {
  const times = [];
  for (let turn = 0; turn < turns + warmUp; turn++) {
    const startedAt = performance.now();
    await run(turn);
    if (turn >= warmUp) times.push(performance.now() - startedAt);
  }
  return times;
}

async function makeStore(name, url) {
  if (name === 'engine') {
    const { log, bytesOfRow } = await loadEngine(url);
    return {
      query: (turn) => queryEngine(log, turn),
      search: (turn) => searchEngine(log, turn),
      extra: { bytesOfRow },
    };
  }
  const rows = prepareObjects(await loadJson(url));
  if (name === 'objects')
    return { query: (turn) => queryObjects(rows, turn), search: (turn) => searchObjects(rows, turn) };
  const rivals = await import('./rivals.js');
  const startedAt = performance.now();
  const built = (store, query) => ({
    query: (turn) => query(store, turn),
    extra: { buildMs: performance.now() - startedAt },
  });
  if (name === 'crossfilter2') return built(rivals.buildCrossfilter(rows), rivals.queryCrossfilter);
  if (name === 'arquero') return built(rivals.buildArquero(rows), rivals.queryArquero);
  const duck = await rivals.openDuckDb();
  await rivals.buildDuckDb(duck, rows);
  return built(duck, rivals.queryDuckDb);
}

async function runQueries({ name, url, turns, searches }) {
  const { query, search, extra } = await makeStore(name, url);
  const startedAt = performance.now();
  const first = await query(0);
  const firstMs = performance.now() - startedAt;
  const times = await timeTurns(query, turns);
  const searchTimes = search && searches > 0 ? await timeTurns(search, searches) : [];
  return { ...extra, firstMs, times, searchTimes, count: first.count };
}

async function handle(data) {
  try {
    const measure = data.kind === 'load' ? async () => loads[data.name](data.url) : async () => runQueries(data);
    postMessage(await timed(measure));
  } catch (error) {
    postMessage({ error: String(error?.stack ?? error) });
  }
}

addEventListener('message', ({ data }) => void handle(data));
