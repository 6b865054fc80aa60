import { readRateLimit } from './readRateLimit.ts';

/** Requests in a fixed window of time. */
export interface RateLimit {
  limit: number;
  windowMs: number;
}

interface Waiter {
  grant: () => void;
}

/**
 * The request budget of one key, shared by all tabs that use it: requests wait in order until the window has room. It starts
 * from an assumption, learns the true figures from the answers, and stops counting when a server shows no limit at all.
 */
export class RequestBudget {
  #limit: number;
  readonly #windowMs: number;
  #remaining: number;
  #resetAtMs = 0;
  #isCounted = true;
  /** Whether an answer has told about the budget; until then it may well be larger. */
  #isLearned = false;
  #unanswered = 0;
  #waiting: Waiter[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor({ limit, windowMs }: RateLimit) {
    this.#limit = limit;
    this.#remaining = limit;
    this.#windowMs = windowMs;
  }

  /** Whether nobody needs this object: a new one would know as much. */
  get isIdle(): boolean {
    return this.#waiting.length === 0 && this.#unanswered === 0 && Date.now() >= this.#resetAtMs;
  }

  /** What the budget looks like from outside, for an answer that was never sent on. */
  describe(): { limit: number; resetMs: number } {
    return { limit: this.#limit, resetMs: Math.max(0, this.#resetAtMs - Date.now()) };
  }

  /**
   * Waits for a place. Each place that was granted must be given back by `learn` or `giveBack`.
   * @param place `front`: for a request that was sent before its time and comes back.
   * @returns false, if possible at once, when the wait would be longer than `maxWaitMs`.
   * @throws the reason of `signal`, when the reader goes away while waiting.
   */
  async acquire(signal: AbortSignal, maxWaitMs: number, place: 'front' | 'back' = 'back'): Promise<boolean> {
    signal.throwIfAborted();
    if (this.#expectedWaitMs(place) > maxWaitMs) return false;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        this.#waiting = this.#waiting.filter((other) => other !== waiter);
      };
      const giveUp = (): void => {
        leave();
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted', { cause: signal.reason }));
      };
      const timer = setTimeout(() => {
        leave();
        resolve(false);
      }, maxWaitMs);
      signal.addEventListener('abort', giveUp, { once: true });
      const waiter: Waiter = {
        grant: () => {
          leave();
          resolve(true);
        },
      };
      if (place === 'front') this.#waiting.unshift(waiter);
      else this.#waiting.push(waiter);
      this.#serve();
    });
  }

  /** Takes what an answer tells about the budget. @param backOffMs how long to wait after a 429 that does not say it. */
  learn(status: number, headers: Headers, backOffMs: number): void {
    this.#unanswered -= 1;
    const nowMs = Date.now();
    const { limit, remaining, resetMs } = readRateLimit(headers, nowMs);
    this.#isLearned = true;
    if (limit !== undefined && limit >= 1) this.#limit = Math.floor(limit);
    if (status === 429) {
      this.#isCounted = true;
      this.#remaining = 0;
      // A little later than told: the figure may be rounded down.
      this.#resetAtMs = nowMs + (resetMs ?? backOffMs) + 100;
    } else if (remaining === undefined) {
      this.#isCounted = false;
    } else {
      this.#isCounted = true;
      // Requests on their way may not be counted in the answer yet; those that are, the next answer will show.
      this.#remaining = Math.max(0, Math.floor(remaining) - this.#unanswered);
      if (resetMs !== undefined) this.#resetAtMs = nowMs + resetMs;
    }
    this.#serve();
  }

  /** Gives a place back whose request got no answer. */
  giveBack(): void {
    this.#unanswered -= 1;
    this.#serve();
  }

  #expectedWaitMs(place: 'front' | 'back'): number {
    const untilResetMs = this.#resetAtMs - Date.now();
    if (!this.#isLearned || untilResetMs <= 0 || this.#hasRoom(Date.now())) return 0;
    const windows = place === 'front' ? 0 : Math.floor(this.#waiting.length / this.#limit);
    return untilResetMs + windows * this.#windowMs;
  }

  #hasRoom(nowMs: number): boolean {
    return !this.#isCounted || this.#remaining > 0 || nowMs >= this.#resetAtMs;
  }

  #serve(): void {
    clearTimeout(this.#timer);
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const nowMs = Date.now();
      if (!this.#hasRoom(nowMs)) {
        this.#timer = setTimeout(() => this.#serve(), this.#resetAtMs - nowMs);
        return;
      }
      if (nowMs >= this.#resetAtMs) {
        this.#remaining = this.#limit;
        this.#resetAtMs = nowMs + this.#windowMs;
      }
      this.#remaining -= 1;
      this.#unanswered += 1;
      next.grant();
    }
  }
}
