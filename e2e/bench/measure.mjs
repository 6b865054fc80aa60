import { makeLog } from './makeLog.mjs';
import { runVariant } from './runVariant.mjs';

/** @typedef {import('./runVariant.mjs').Measured} Measured */

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** @typedef {{ kind: import('./makeLog.mjs').LogKind, rows: number, pace?: number }} Log */

/**
 * Runs variants in the browser and keeps what they measured.
 * @param {{ executablePath: string | undefined, server: Awaited<ReturnType<typeof import('./serveBench.mjs').serveBench>>, rounds: number }} options
 */
export function makeMeter({ executablePath, server, rounds }) {
  /** @param {string} name @param {Log} log @param {object} message */
  const runOnce = async (name, log, message) => {
    const file = `${log.kind}-${log.rows}`;
    server.addLog(file, makeLog(log.kind, log.rows));
    const url = `/log/${file}${log.pace === undefined ? '' : `?pace=${log.pace}`}`;
    const measured = await runVariant({ executablePath, origin: server.origin, message: { ...message, name, url } });
    const waitMs = measured.endedAt - server.ends.lastByteAt;
    console.log(`${file} ${name}: ${measured.error ?? `${Math.round(measured.ms)} ms`}`);
    /** @type {Measured & { waitMs: number }} */
    const withWait = { ...measured, waitMs };
    return withWait;
  };
  return {
    /**
     * Loads with each of the variants in turn, several times: what disturbs one round disturbs all of them.
     * @param {string[]} names @param {Log} log
     * @returns {Promise<Record<string, Loaded>>}
     */
    async load(names, log) {
      /** @type {Map<string, Measured[]>} */
      const all = new Map(names.map((name) => [name, []]));
      for (let round = 0; round < rounds; round++) {
        for (const name of names) all.get(name)?.push(await runOnce(name, log, { kind: 'load' }));
      }
      return Object.fromEntries([...all].map(([name, runs]) => [name, mediansOf(runs)]));
    },
    /**
     * Asks the same questions of each variant in turn, and of the engine before and after each: so that each is compared with the
     * engine under the load of its own minutes.
     * @param {string[]} names @param {Log} log @param {{ turns: number, searches?: number }} count
     * @returns {Promise<Record<string, Queried>>}
     */
    async compareQueries(names, log, count) {
      /** @type {Record<string, Queried>} */
      const queried = {};
      let before = await this.query('engine', log, count);
      for (const name of names) {
        const rival = await this.query(name, log, count);
        const after = await this.query('engine', log, count);
        queried[name] = summaryOf(rival, [before, after]);
        before = after;
      }
      return queried;
    },
    /** Asks the same questions of one variant, one after the other, in one worker. @param {string} name @param {Log} log @param {{ turns: number, searches?: number }} count */
    async query(name, log, { turns, searches = 0 }) {
      const run = await runOnce(name, log, { kind: 'query', turns, searches });
      return {
        times: [run['times'] ?? []].flat().map(Number),
        searchTimes: [run['searchTimes'] ?? []].flat().map(Number),
        first: Number(run['firstMs'] ?? Number.NaN),
      };
    },
  };
}

/**
 * @typedef {{ times: number[], searchTimes: number[], first: number }} Run
 * @typedef {{ query: number, search: number, first: number, engineQuery: number, engineSearch: number, engineFirst: number }} Queried
 *   medians in milliseconds
 */

/** @param {Run} rival @param {Run[]} engines @returns {Queried} */
export function summaryOf(rival, engines) {
  return {
    query: median(rival.times),
    search: median(rival.searchTimes),
    first: rival.first,
    engineQuery: median(engines.flatMap(({ times }) => times)),
    engineSearch: median(engines.flatMap(({ searchTimes }) => searchTimes)),
    engineFirst: median(engines.map(({ first }) => first)),
  };
}

/** @typedef {{ ms: number, firstRowsMs: number, peakMb: number, waitMs: number, bytesOfRow: number }} Loaded medians; NaN for what failed */

/** @param {Measured[]} runs @returns {Loaded} */
function mediansOf(runs) {
  const hasFailed = runs.some(({ error }) => error !== undefined);
  /** @param {string} what */
  const of = (what) => (hasFailed ? Number.NaN : median(runs.map((run) => Number(run[what]))));
  return {
    ms: of('ms'),
    firstRowsMs: of('firstRowsMs'),
    peakMb: of('peakMb'),
    waitMs: of('waitMs'),
    bytesOfRow: of('bytesOfRow'),
  };
}
