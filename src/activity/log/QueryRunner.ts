import { nextTask } from './nextTask.ts';
import type { ActivityQuery, QueryAnswer, WorkerReply, WorkerRequest } from './protocol.ts';

type QueryRequest = Extract<WorkerRequest, { kind: 'query' }>;

/** Computes an answer in steps, so that a newer query can come in between; the data must not change until it is done. */
export type AnswerQuery = (query: ActivityQuery) => Generator<void, QueryAnswer>;

/** A query computes for so long before messages are looked at: well below a frame. */
const turnMs = 8;

/** Runs queries one at a time. The newest of a lane supersedes those before it, whether they wait or run. */
export class QueryRunner {
  readonly #answer: AnswerQuery;
  readonly #post: (reply: WorkerReply, transfer: Transferable[]) => void;
  readonly #waiting = new Map<string, QueryRequest>();
  /** While the log is being read: reading then gets as much time as each query took. */
  sharesTime = false;
  #isRunning = false;
  #computing: Promise<void> | undefined;
  #lastTurnAt = 0;
  #isWatching = false;

  constructor(answer: AnswerQuery, post: (reply: WorkerReply, transfer: Transferable[]) => void) {
    this.#answer = answer;
    this.#post = post;
  }

  /** Takes a query; it is computed as soon as the one before it is done. */
  add(request: QueryRequest): void {
    const older = this.#waiting.get(request.lane);
    if (older) this.#post({ kind: 'superseded', requestId: older.requestId }, []);
    // Deleted first, so that the lanes take turns.
    this.#waiting.delete(request.lane);
    this.#waiting.set(request.lane, request);
    if (!this.#isRunning) void this.#run();
  }

  /**
   * For whoever changes the data, before each change: lets messages in when it is time, and a query that is being
   * computed come to its end. To let them in before every piece would cost small logs as much time as reading them.
   */
  async turn(): Promise<void> {
    void this.#watchTasks();
    if (!this.#computing && performance.now() - this.#lastTurnAt < turnMs) return;
    await nextTask();
    await this.whenIdle();
    this.#lastTurnAt = performance.now();
  }

  /** Waiting for bytes lets messages in too: then there is no need to wait for them once more. */
  async #watchTasks(): Promise<void> {
    if (this.#isWatching) return;
    this.#isWatching = true;
    await nextTask();
    this.#isWatching = false;
    this.#lastTurnAt = performance.now();
  }

  /** Resolves when no query is being computed. */
  async whenIdle(): Promise<void> {
    while (this.#computing) await this.#computing;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    await nextTask();
    for (;;) {
      const [request] = this.#waiting.values();
      if (!request) break;
      this.#waiting.delete(request.lane);
      const startedAt = performance.now();
      this.#computing = this.#compute(request).catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        this.#post({ kind: 'failed', requestId: request.requestId, message }, []);
      });
      await this.#computing;
      this.#computing = undefined;
      if (this.sharesTime) await delay(performance.now() - startedAt);
      else await nextTask();
    }
    this.#isRunning = false;
  }

  async #compute({ requestId, lane, query }: QueryRequest): Promise<void> {
    const steps = this.#answer(query);
    let computeMs = 0;
    for (;;) {
      const turnStartedAt = performance.now();
      let step = steps.next();
      while (!step.done && performance.now() - turnStartedAt < turnMs) step = steps.next();
      computeMs += performance.now() - turnStartedAt;
      if (step.done) {
        const answer = { ...step.value, computeMs };
        this.#post({ kind: 'answer', requestId, answer }, transferablesOf(answer));
        return;
      }
      await nextTask();
      if (this.#waiting.has(lane)) {
        this.#post({ kind: 'superseded', requestId }, []);
        return;
      }
    }
  }
}

async function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function transferablesOf({ histogram, days, hourOfWeek }: QueryAnswer): Transferable[] {
  const arrays = [
    histogram?.edgesMs,
    histogram?.counts,
    days?.startsMs,
    days?.counts,
    days?.runs?.starts,
    days?.runs?.counts,
    hourOfWeek,
  ];
  return arrays.flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []));
}
