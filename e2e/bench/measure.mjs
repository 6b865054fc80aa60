import { makeLog } from './makeLog.mjs';
import { runVariant } from './runVariant.mjs';

/** @typedef {import('./runVariant.mjs').Measured} Measured */

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** @typedef {{ kind: 'regular' | 'irregular', rows: number, pace?: number }} Log */

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
     */
    async load(names, log) {
      /** @type {Map<string, Measured[]>} */
      const all = new Map(names.map((name) => [name, []]));
      for (let round = 0; round < rounds; round++) {
        for (const name of names) all.get(name)?.push(await runOnce(name, log, { kind: 'load' }));
      }
      /** @param {string} name @param {string} [what] */
      return (name, what = 'ms') => {
        const runs = all.get(name) ?? [];
        if (runs.some(({ error }) => error !== undefined)) return Number.NaN;
        return median(runs.map((run) => Number(run[what])));
      };
    },
    /** Asks the same questions of one variant, one after the other, in one worker. @param {string} name @param {Log} log @param {{ turns: number, searches?: number }} count */
    async query(name, log, { turns, searches = 0 }) {
      const run = await runOnce(name, log, { kind: 'query', turns, searches });
      if (run.error !== undefined) return { query: Number.NaN, search: Number.NaN, first: Number.NaN, count: 0 };
      return {
        query: median(run['times']),
        search: median(run['searchTimes']),
        first: Number(run['firstMs']),
        count: Number(run['count'] ?? 0),
      };
    },
  };
}
