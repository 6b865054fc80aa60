// @ts-nocheck -- runs in a worker: the types of the page, which this folder is checked with, do not fit.
import { ActivityLog } from '../../src/activity/log/ActivityLog.ts';
import { loadActivities } from '../../src/activity/log/loadActivities.ts';
import { QueryRunner } from '../../src/activity/log/QueryRunner.ts';
import { engineQueryOf, needleOf } from './questions.mjs';

/** The engine as its worker runs it. */

export async function loadEngine(url) {
  const log = new ActivityLog();
  const queries = new QueryRunner(
    (query) => log.answer(query),
    () => undefined,
  );
  let firstRowsAt;
  let state;
  const startedAt = performance.now();
  await loadActivities(log, {
    request: { url, headers: {}, mode: 'replace' },
    signal: new AbortController().signal,
    publish: (next) => {
      state = next;
      if (firstRowsAt === undefined && next.rows >= 100) {
        ask(log, { filter: { facets: [], texts: [] }, order: 'newestFirst', rows: { from: 0, to: 100 } });
        firstRowsAt = performance.now();
      }
    },
    turn: async () => queries.turn(),
  });
  const ms = performance.now() - startedAt;
  if (state.kind !== 'complete') throw new Error(JSON.stringify(state));
  return { log, ms, firstRowsMs: firstRowsAt - startedAt, rows: state.rows, bytesOfRow: log.byteLength / state.rows };
}

export function ask(log, query) {
  const steps = log.answer(query);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export const queryEngine = (log, turn) => ask(log, engineQueryOf(turn));

export const searchEngine = (log, turn) =>
  ask(log, {
    filter: { facets: [], texts: [{ contains: needleOf(turn), exclude: false }] },
    order: 'newestFirst',
    rows: { from: 0, to: 100 },
  });
