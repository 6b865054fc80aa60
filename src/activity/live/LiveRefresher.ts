import type { ActivityLog } from '../ActivityLog.ts';
import type { LogState } from '../log/protocol.ts';
import { readLogFailure } from '../readLogFailure.ts';

/** Whether the list follows the server, and if not, why. Times are milliseconds since 1970. */
export type LiveState =
  | { kind: 'waiting'; nextAtMs: number }
  | { kind: 'looking' }
  /** The reader turned it off. */
  | { kind: 'off' }
  /** Nobody looks at the page. */
  | { kind: 'hidden' }
  /** The list is being read: there is nothing to follow yet. */
  | { kind: 'unread' }
  /** Reading has ended with a part of the list, or without any of it: there is nothing to follow until it is read again. */
  | { kind: 'readInPart' }
  | { kind: 'notRead' }
  /** The last look failed; it is tried again, where trying makes sense. */
  | { kind: 'failed'; message: string; nextAtMs: number | undefined };

/** What following needs of the log. */
export type LiveLog = Pick<ActivityLog, 'getSnapshot' | 'subscribe' | 'refresh'>;

/** What following needs of the browser; tests give their own. */
export interface LiveBrowser {
  now: () => number;
  random: () => number;
  isVisible: () => boolean;
  /** Calls back when the page is shown or hidden, or the device comes online. @returns what ends it. */
  subscribe: (listener: () => void) => () => void;
}

const thisBrowser: LiveBrowser = {
  now: () => Date.now(),
  random: () => Math.random(),
  isVisible: () => document.visibilityState === 'visible',
  subscribe: (listener) => {
    document.addEventListener('visibilitychange', listener);
    globalThis.addEventListener('online', listener);
    return () => {
      document.removeEventListener('visibilitychange', listener);
      globalThis.removeEventListener('online', listener);
    };
  },
};

const everyMs = 60_000;

/** So that many open pages do not ask at the same moment. */
const jitter = 0.1;

const longestWaitMs = 15 * 60_000;

/** Failures that the next look will not mend. */
const isFinal = (kind: string): boolean => ['unauthenticated', 'keyRefused', 'forbidden', 'notFound'].includes(kind);

/** What there is to follow while the list is not all read. */
function missingKind(reading: LogState): 'unread' | 'readInPart' | 'notRead' {
  switch (reading.kind) {
    case 'incomplete':
      return reading.rows > 0 ? 'readInPart' : 'notRead';
    case 'refused':
    case 'unreachable':
    case 'workerFailed':
      return 'notRead';
    case 'empty':
    case 'connecting':
    case 'reading':
    case 'complete':
    default:
      return 'unread';
  }
}

/**
 * Looks for new activities about once a minute, as long as someone can see them. A server that asks to wait is obeyed; one that fails
 * is asked less and less often. A store for `useSyncExternalStore`.
 */
export class LiveRefresher {
  readonly #log: LiveLog;
  readonly #browser: LiveBrowser;
  readonly #listeners = new Set<() => void>();
  #isOn: boolean;
  #state: LiveState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ends: (() => void)[] = [];
  /** The failure that is known already, as an object of the log. */
  #seenRefresh: unknown;
  #failures = 0;
  #nextAtMs: number | undefined;
  /** Before this the server does not want to be asked. */
  #earliestAtMs = 0;
  #failure: { message: string; isFinal: boolean } | undefined;

  constructor(log: LiveLog, isOn: boolean, browser = thisBrowser) {
    this.#log = log;
    this.#browser = browser;
    this.#isOn = isOn;
    this.#state = isOn ? { kind: 'unread' } : { kind: 'off' };
  }

  /** Bound, like `subscribe`. */
  getSnapshot = (): LiveState => this.#state;

  /** @returns what ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the server from now on. */
  start(): void {
    this.#ends = [this.#log.subscribe(() => this.#update()), this.#browser.subscribe(() => this.#handleBrowser())];
    this.#update();
  }

  /** Ends following: the page is left. */
  stop(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    clearTimeout(this.#timer);
  }

  /** The reader's switch. Turned on, it looks at once: that is what is wanted. */
  turn(isOn: boolean): void {
    this.#isOn = isOn;
    this.#failures = 0;
    this.#failure = undefined;
    this.#nextAtMs = isOn ? this.#browser.now() : undefined;
    this.#update();
  }

  #handleBrowser(): void {
    // What failed without a network may well work with one.
    if (this.#failure !== undefined && !this.#failure.isFinal && this.#browser.isVisible()) {
      this.#nextAtMs = Math.min(this.#nextAtMs ?? Infinity, this.#earliestAtMs);
    }
    this.#update();
  }

  #update(): void {
    const { reading, refresh, asOfMs } = this.#log.getSnapshot();
    this.#learn(refresh);
    clearTimeout(this.#timer);
    if (!this.#isOn) return this.#publish({ kind: 'off' });
    if (!this.#browser.isVisible()) return this.#publish({ kind: 'hidden' });
    if (reading.kind !== 'complete') return this.#publish({ kind: missingKind(reading) });
    if (asOfMs === undefined) return this.#publish({ kind: 'unread' });
    if (refresh.kind === 'underway') return this.#publish({ kind: 'looking' });
    if (this.#failure?.isFinal === true) {
      return this.#publish({ kind: 'failed', message: this.#failure.message, nextAtMs: undefined });
    }
    this.#nextAtMs ??= asOfMs + this.#spread(everyMs);
    const nextAtMs = this.#nextAtMs;
    const waitMs = nextAtMs - this.#browser.now();
    if (waitMs <= 0) {
      this.#nextAtMs = undefined;
      this.#publish({ kind: 'looking' });
      this.#log.refresh();
      return undefined;
    }
    this.#timer = setTimeout(() => this.#update(), waitMs);
    return this.#publish(
      this.#failure === undefined
        ? { kind: 'waiting', nextAtMs }
        : { kind: 'failed', message: this.#failure.message, nextAtMs },
    );
  }

  /** Takes in how the last look went, once. */
  #learn(refresh: ReturnType<ActivityLog['getSnapshot']>['refresh']): void {
    const seen = refresh.kind === 'failed' ? refresh.state : refresh.kind;
    if (seen === this.#seenRefresh) return;
    const hasLooked = this.#seenRefresh !== undefined;
    this.#seenRefresh = seen;
    if (refresh.kind === 'underway') return;
    const now = this.#browser.now();
    if (refresh.kind === 'idle') {
      this.#failures = 0;
      this.#failure = undefined;
      // From now on, and not from the time that the log tells: a clock that was set meanwhile must not make it look again and again.
      this.#nextAtMs = hasLooked ? now + this.#spread(everyMs) : undefined;
      return;
    }
    const error = readLogFailure(refresh.state);
    this.#failures++;
    this.#failure = {
      message: error?.message ?? 'The answer was cut short.',
      isFinal: error !== undefined && isFinal(error.kind),
    };
    const backOffMs = Math.min(longestWaitMs, everyMs * 2 ** (this.#failures - 1));
    this.#earliestAtMs = error?.retryAtMs ?? now;
    this.#nextAtMs = Math.max(this.#earliestAtMs, now + this.#spread(backOffMs));
  }

  #spread(ms: number): number {
    return Math.round(ms * (1 + jitter * (2 * this.#browser.random() - 1)));
  }

  #publish(state: LiveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
