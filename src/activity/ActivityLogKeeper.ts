import type { ActivityLog } from './ActivityLog.ts';

/**
 * Keeps the log of the organization that is looked at while other pages are shown, so that coming back does not read it again. There
 * is one at a time: opening another organization's frees the one before.
 */
export class ActivityLogKeeper {
  readonly #listeners = new Set<() => void>();
  #kept: { organizationId: string; log: ActivityLog } | undefined;

  /** The log of an organization; `create` makes it when it is not there yet. */
  open(organizationId: string, create: () => ActivityLog): ActivityLog {
    if (this.#kept?.organizationId === organizationId) return this.#kept.log;
    this.close();
    const log = create();
    this.#kept = { organizationId, log };
    // Pages open the log while they are drawn: others must not be drawn anew within that.
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener();
    });
    return log;
  }

  /** Tells when a log was opened. Bound, for `useSyncExternalStore`. @returns what ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The log of an organization, if it is open. */
  find(organizationId: string): ActivityLog | undefined {
    return this.#kept?.organizationId === organizationId ? this.#kept.log : undefined;
  }

  /** Frees the log: for signing out. */
  close(): void {
    this.#kept?.log.dispose();
    this.#kept = undefined;
  }
}
