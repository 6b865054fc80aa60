/**
 * The sessions that were signed out, so that a copy of their cookie is worth nothing. It knows them until they would end anyway.
 *
 * Its limits: it lives in the memory of this process. After a restart with the same SESSION_KEY, or in a second process beside
 * this one, a copied cookie of a signed-out session works until its idle limit (half an hour after its last use); changing
 * SESSION_KEY ends all sessions. It remembers `most` sessions at most, and then forgets the one signed out first.
 */
export class EndedSessions {
  readonly #expiresAtMs = new Map<string, number>();
  readonly #most: number;

  constructor(most = 100_000) {
    this.#most = most;
  }

  /** @param expiresAtMs when the session would end at the latest. */
  add(sessionId: string, expiresAtMs: number, nowMs: number): void {
    for (const [other, otherExpiresAtMs] of this.#expiresAtMs) {
      // In the order of signing out, not of expiry; so the sweep stops early and comes back.
      if (otherExpiresAtMs > nowMs && this.#expiresAtMs.size < this.#most) break;
      this.#expiresAtMs.delete(other);
    }
    this.#expiresAtMs.set(sessionId, expiresAtMs);
  }

  has(sessionId: string): boolean {
    return this.#expiresAtMs.has(sessionId);
  }
}
