import type { ActivityLog } from './ActivityLog.ts';

/**
 * Keeps the log of the organization that is looked at while other pages are shown, so that coming back does not read it again. There
 * is one at a time: opening another organization's frees the one before.
 */
export class ActivityLogKeeper {
  #kept: { organizationId: string; log: ActivityLog } | undefined;

  /** The log of an organization; `create` makes it when it is not there yet. */
  open(organizationId: string, create: () => ActivityLog): ActivityLog {
    if (this.#kept?.organizationId === organizationId) return this.#kept.log;
    this.close();
    const log = create();
    this.#kept = { organizationId, log };
    return log;
  }

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
