import { ActivityLog } from './ActivityLog.ts';
import { loadActivities } from './loadActivities.ts';
import { PageTurns } from './PageTurns.ts';
import type { WorkerReply, WorkerRequest } from './protocol.ts';
import { QueryRunner } from './QueryRunner.ts';
import type { RowExport } from './RowExport.ts';

/** Holds the log of one organization in a worker of its own, and speaks the protocol. */

const log = new ActivityLog();
const queries = new QueryRunner((query) => log.answer(query), post);
const pageTurns = new PageTurns(() => post({ kind: 'yourTurn' }));
/**
 * Read without waiting for the page: a connection that breaks takes with it what has arrived and is not read, and of a short list that
 * could be all.
 */
const rowsReadAtOnce = 10_000;
/** Written in one go: some milliseconds, so that a query never waits for long. */
const exportRowsAtOnce = 250;
let underway: { exportId: number; rows: RowExport } | undefined;
let load: { loadId: number; abort: AbortController; done: Promise<void> } | undefined;

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  switch (data.kind) {
    case 'load':
      load?.abort.abort();
      load = startLoad(data, load?.done);
      break;
    case 'cancelLoad':
      if (load?.loadId === data.loadId) load.abort.abort();
      break;
    case 'query':
      queries.add(data);
      break;
    case 'readActivity':
      void respond(data.requestId, () =>
        post({ kind: 'activityContent', requestId: data.requestId, content: log.readActivity(data.id) }),
      );
      break;
    case 'beginExport':
      void respond(data.requestId, () => beginExport(data));
      break;
    case 'continueExport':
      void respond(data.requestId, () => continueExport(data));
      break;
    case 'endExport':
      if (underway?.exportId === data.exportId) underway = undefined;
      break;
    case 'turnTaken':
      pageTurns.take();
      break;
    case 'ping':
      post({ kind: 'alive' });
      break;
  }
});

addEventListener('unhandledrejection', ({ reason }) => reportBroken(reason));

post({ kind: 'ready', version: 1 });

function post(reply: WorkerReply, transfer: Transferable[] = []): void {
  postMessage(reply, transfer);
}

function startLoad(
  { loadId, request }: Extract<WorkerRequest, { kind: 'load' }>,
  before: Promise<void> | undefined,
): NonNullable<typeof load> {
  const abort = new AbortController();
  const run = async (): Promise<void> => {
    // Two loads never write at the same time.
    await before;
    queries.sharesTime = true;
    await loadActivities(log, {
      request,
      signal: abort.signal,
      publish: (state) => post({ kind: 'state', loadId, state, dataVersion: log.dataVersion }),
      turn: async () => {
        if (log.rows > rowsReadAtOnce) await pageTurns.turn();
        await queries.turn();
      },
    });
    queries.sharesTime = false;
  };
  return { loadId, abort, done: run().catch(reportBroken) };
}

/** Answers when no query is being computed; a failure is an answer too. */
async function respond(requestId: number, answer: () => void): Promise<void> {
  await queries.whenIdle();
  try {
    answer();
  } catch (error) {
    post({ kind: 'failed', requestId, message: error instanceof Error ? error.message : String(error) });
  }
}

function beginExport({ requestId, request }: Extract<WorkerRequest, { kind: 'beginExport' }>): void {
  const steps = log.beginExport(request);
  let step = steps.next();
  while (!step.done) step = steps.next();
  underway = { exportId: requestId, rows: step.value.rows };
  post({ kind: 'exportBegun', requestId, start: step.value.start });
}

function continueExport({ requestId, exportId }: Extract<WorkerRequest, { kind: 'continueExport' }>): void {
  if (underway?.exportId !== exportId) {
    post({ kind: 'exportPart', requestId, part: undefined });
    return;
  }
  const part = underway.rows.next(exportRowsAtOnce);
  if (part.sha256 !== undefined) underway = undefined;
  post({ kind: 'exportPart', requestId, part }, [part.bytes.buffer]);
}

/** An error of ours: the page hears of it as an error of the worker, and restarts it. */
function reportBroken(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
