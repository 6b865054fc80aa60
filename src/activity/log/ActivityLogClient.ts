import { createLogWorker } from './createLogWorker.ts';
import type {
  ActivityQuery,
  ExportPart,
  ExportRequest,
  ExportStart,
  LoadRequest,
  LogState,
  QueryAnswer,
  WorkerReply,
  WorkerRequest,
} from './protocol.ts';

/** What React shows of the log; a new object with every change. `dataVersion` grows with every change of the rows. */
export interface LogSnapshot {
  readonly state: LogState;
  readonly dataVersion: number;
}

/** Why a question to the log has no answer. `superseded` is the usual end of a query that a newer one has replaced. */
export class ActivityLogError extends Error {
  override readonly name = 'ActivityLogError';
  readonly reason: 'superseded' | 'failed' | 'disposed';

  constructor(reason: ActivityLogError['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

interface Question {
  resolve(reply: WorkerReply): void;
  reject(error: ActivityLogError): void;
}

/** A worker that has something to do, and says nothing through two of these in a row, hangs. */
const signOfLifeMs = 5000;

/** The versions of a new worker start past those of the one before. */
const versionsOfOneWorker = 1_000_000_000;

/**
 * The page's side of the activity log: a store for `useSyncExternalStore`, and questions that are promises. A worker
 * that breaks, hangs or cannot start is replaced once, and what was loaded is loaded again; if that fails too, the
 * state is `workerFailed` until the next `load`.
 */
export class ActivityLogClient {
  readonly #createWorker: () => Worker;
  readonly #listeners = new Set<() => void>();
  readonly #questions = new Map<number, Question>();
  #worker: Worker | undefined;
  #snapshot: LogSnapshot = { state: { kind: 'empty' }, dataVersion: 0 };
  /** The latest `replace` and the latest merge since: what a new worker has to load, in turn. */
  #requests: LoadRequest[] = [];
  #toLoadAgain: LoadRequest[] = [];
  #hasRestarted = false;
  #isDisposed = false;
  #loadId = 0;
  #lastId = 0;
  #firstVersion = 0;
  #silentTimes = 0;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(createWorker: () => Worker = createLogWorker) {
    this.#createWorker = createWorker;
  }

  /** For `useSyncExternalStore`. Bound, like `subscribe`: both are passed on as they are. */
  getSnapshot = (): LogSnapshot => this.#snapshot;

  /** @returns what ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Starts to read a list; one that is still being read ends as if cancelled. The snapshot tells how it goes. */
  load(request: LoadRequest): void {
    if (this.#isDisposed) return;
    // Of many refreshes only the latest: what the earlier ones brought is in the list when it is read again.
    this.#requests = request.mode === 'replace' ? [request] : [...this.#requests.slice(0, 1), request];
    this.#toLoadAgain = [];
    this.#hasRestarted = false;
    this.#send(request);
  }

  /** Stops reading; what was read stays. */
  cancelLoad(): void {
    this.#toLoadAgain = [];
    this.#worker?.postMessage({ kind: 'cancelLoad', loadId: this.#loadId } satisfies WorkerRequest);
  }

  /**
   * Asks for an answer over all rows read so far.
   * @param lane what the answer is for: a newer query of a lane supersedes an older one.
   * @throws ActivityLogError
   */
  async query(lane: string, query: ActivityQuery): Promise<QueryAnswer> {
    const reply = await this.#ask((requestId) => ({ kind: 'query', requestId, lane, query }));
    if (reply.kind !== 'answer') throw new ActivityLogError('failed', `Not an answer: ${reply.kind}`);
    return { ...reply.answer, dataVersion: this.#firstVersion + reply.answer.dataVersion };
  }

  /**
   * The JSON text of one activity (see the protocol), or undefined if the log does not have it.
   * @throws ActivityLogError
   */
  async readActivity(id: string): Promise<string | undefined> {
    const reply = await this.#ask((requestId) => ({ kind: 'readActivity', requestId, id }));
    if (reply.kind !== 'activityContent') throw new ActivityLogError('failed', `Not an activity: ${reply.kind}`);
    return reply.content;
  }

  /**
   * Makes a file of all rows of a filter, as they are now. The parts come one by one, as they are asked for; leaving the loop early
   * gives the file up.
   * @throws ActivityLogError, also where the worker was replaced meanwhile: the rows of then are gone.
   */
  async exportRows(request: ExportRequest): Promise<{ start: ExportStart; parts: AsyncGenerator<ExportPart> }> {
    const reply = await this.#ask((requestId) => ({ kind: 'beginExport', requestId, request }));
    if (reply.kind !== 'exportBegun') throw new ActivityLogError('failed', `Not an export: ${reply.kind}`);
    const { requestId: exportId, start } = reply;
    return {
      start: { ...start, dataVersion: this.#firstVersion + start.dataVersion },
      parts: this.#exportParts(exportId),
    };
  }

  async *#exportParts(exportId: number): AsyncGenerator<ExportPart> {
    try {
      for (;;) {
        const reply = await this.#ask((requestId) => ({ kind: 'continueExport', requestId, exportId }));
        const part = reply.kind === 'exportPart' ? reply.part : undefined;
        if (part === undefined)
          throw new ActivityLogError('failed', 'The rows of this export are gone: start it again.');
        yield part;
        if (part.sha256 !== undefined) return;
      }
    } finally {
      this.#worker?.postMessage({ kind: 'endExport', exportId } satisfies WorkerRequest);
    }
  }

  /** Frees everything, for good: for signing out. */
  dispose(): void {
    this.#isDisposed = true;
    this.#stopWorker(new ActivityLogError('disposed', 'The activity log was closed.'));
    this.#requests = [];
    this.#toLoadAgain = [];
    this.#publish({ kind: 'empty' }, this.#snapshot.dataVersion + 1);
    this.#listeners.clear();
  }

  #send(request: LoadRequest): void {
    const url = new URL(request.url, location.href).href;
    this.#loadId++;
    this.#publish({ kind: 'connecting', startedAtMs: Date.now() }, this.#snapshot.dataVersion);
    this.#post({ kind: 'load', loadId: this.#loadId, request: { ...request, url } });
  }

  async #ask(toRequest: (requestId: number) => WorkerRequest): Promise<WorkerReply> {
    if (this.#isDisposed) throw new ActivityLogError('disposed', 'The activity log was closed.');
    const { state } = this.#snapshot;
    if (state.kind === 'workerFailed') throw new ActivityLogError('failed', state.detail);
    return new Promise((resolve, reject) => {
      const requestId = ++this.#lastId;
      this.#questions.set(requestId, { resolve, reject });
      this.#post(toRequest(requestId));
    });
  }

  #post(request: WorkerRequest): void {
    this.#startWorker();
    this.#worker?.postMessage(request);
  }

  #startWorker(): void {
    if (this.#worker) return;
    try {
      this.#worker = this.#createWorker();
    } catch (error) {
      this.#handleBroken(error instanceof Error ? error.message : String(error));
      return;
    }
    const worker = this.#worker;
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (worker === this.#worker) this.#handleReply(data);
    });
    worker.addEventListener('error', (event) => {
      if (worker === this.#worker) this.#handleBroken(event.message || 'The worker could not be started.');
    });
    this.#silentTimes = 0;
    this.#watch = setInterval(() => this.#checkLife(), signOfLifeMs);
  }

  #handleReply(reply: WorkerReply): void {
    this.#silentTimes = 0;
    switch (reply.kind) {
      case 'ready':
        if (reply.version !== 1) this.#handleBroken('The worker is of another version than the page: reload the page.');
        break;
      case 'alive':
        break;
      case 'yourTurn':
        this.#worker?.postMessage({ kind: 'turnTaken' } satisfies WorkerRequest);
        break;
      case 'state':
        this.#handleState(reply);
        break;
      case 'superseded':
        this.#take(reply.requestId)?.reject(new ActivityLogError('superseded', 'A newer query took its place.'));
        break;
      case 'failed':
        this.#take(reply.requestId)?.reject(new ActivityLogError('failed', reply.message));
        break;
      case 'answer':
      case 'activityContent':
      case 'exportBegun':
      case 'exportPart':
        this.#take(reply.requestId)?.resolve(reply);
        break;
    }
  }

  #handleState({ loadId, state, dataVersion }: Extract<WorkerReply, { kind: 'state' }>): void {
    if (loadId !== this.#loadId) return;
    this.#publish(state, this.#firstVersion + dataVersion);
    if (state.kind === 'connecting' || state.kind === 'reading') return;
    const next = this.#toLoadAgain.shift();
    if (next) this.#send(next);
  }

  #take(requestId: number): Question | undefined {
    const question = this.#questions.get(requestId);
    this.#questions.delete(requestId);
    return question;
  }

  #checkLife(): void {
    const { kind } = this.#snapshot.state;
    if (this.#questions.size === 0 && kind !== 'connecting' && kind !== 'reading') {
      this.#silentTimes = 0;
      return;
    }
    if (this.#silentTimes >= 2) {
      this.#handleBroken('The worker does not answer.');
      return;
    }
    this.#silentTimes++;
    this.#worker?.postMessage({ kind: 'ping' } satisfies WorkerRequest);
  }

  #handleBroken(detail: string): void {
    this.#stopWorker(new ActivityLogError('failed', detail));
    const [first, ...rest] = this.#requests;
    if (this.#hasRestarted || !first) {
      this.#publish({ kind: 'workerFailed', detail }, this.#snapshot.dataVersion + 1);
      return;
    }
    this.#hasRestarted = true;
    this.#toLoadAgain = rest;
    this.#send(first);
  }

  #stopWorker(error: ActivityLogError): void {
    clearInterval(this.#watch);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#firstVersion += versionsOfOneWorker;
    const questions = [...this.#questions.values()];
    this.#questions.clear();
    for (const question of questions) question.reject(error);
  }

  #publish(state: LogState, dataVersion: number): void {
    this.#snapshot = { state, dataVersion };
    for (const listener of this.#listeners) listener();
  }
}
