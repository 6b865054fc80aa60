import { setImmediate } from 'node:timers/promises';

import { PGlite } from '@electric-sql/pglite';
import * as z from 'zod/mini';

import type { Database, Statements } from './Database.ts';

/**
 * Opens the embedded PostgreSQL (PGlite).
 * @param place a folder, or `memory:` for one that is forgotten when it is closed.
 * @param dump a prepared data folder (`dumpDataDir`) to begin from: much faster than making a new one.
 */
export async function openPGlite(place: string, dump?: Blob): Promise<Database> {
  const pglite = await PGlite.create(place === 'memory:' ? 'memory://' : place, dump ? { loadDataDir: dump } : {});
  // Nothing gathers statistics here (there is no autovacuum), and without them the planner reads and sorts whole tables for
  // each batch of a list: 2.5 s instead of 0.3 s for 100,000 activities. Every statement of ours has an index to use.
  await pglite.exec("SET enable_seqscan = off; SET enable_bitmapscan = off; SET TimeZone = 'UTC'");
  return {
    ...toStatements(pglite),
    transaction: async (work) => pglite.transaction(async (transaction) => work(toStatements(transaction))),
    close: async () => pglite.close(),
  };
}

function toStatements(driver: Pick<PGlite, 'query' | 'exec'>): Statements {
  return {
    query: async (row, sql, values = []) => {
      const { rows } = await driver.query(sql, [...values]);
      await letOthersRun();
      return rows.map((value) => z.parse(row, value));
    },
    execute: async (sql, values = []) => {
      await driver.query(sql, [...values]);
      await letOthersRun();
    },
    executeScript: async (sql) => {
      await driver.exec(sql);
      await letOthersRun();
    },
  };
}

/**
 * PGlite works on this thread and its promises resolve without a turn of the event loop: a reader of a long list would keep all
 * other requests, timers and signals waiting until its end (measured: 4.3 s for a million activities).
 */
async function letOthersRun(): Promise<void> {
  await setImmediate();
}
