import { EndedSessions } from './EndedSessions.ts';
import { endsOf, resealAfterMs, type SealedSession } from './SealedSession.ts';
import { sessionCookie } from './sessionCookie.ts';
import type { SessionSeal } from './SessionSeal.ts';

/** What a request's cookie says. `ended`: expired, signed out, or sealed by a key that is gone. */
export type SessionReading = { kind: 'none' } | { kind: 'ended' } | { kind: 'open'; session: SealedSession };

/** Sessions as cookies: reads them from requests, and writes what `Set-Cookie` has to say. */
export class SessionCookies {
  readonly #seal: SessionSeal;
  readonly #isSecure: boolean;
  readonly #ended = new EndedSessions();

  /** @param isSecure whether browsers reach this server over TLS. */
  constructor(seal: SessionSeal, isSecure: boolean) {
    this.#seal = seal;
    this.#isSecure = isSecure;
  }

  read(request: Request, nowMs: number): SessionReading {
    const name = this.#nameFor(request);
    const text = sessionCookie.read(request.headers, name);
    if (text === undefined || text === '') return { kind: 'none' };
    const session = this.#seal.open(text, name);
    if (session === undefined || this.#ended.has(session.sessionId)) return { kind: 'ended' };
    const isAhead = session.usedAtMs > nowMs + resealAfterMs;
    return isAhead || nowMs >= endsOf(session).idleExpiresAtMs ? { kind: 'ended' } : { kind: 'open', session };
  }

  /** The `Set-Cookie` that starts this session or carries it on. */
  write(request: Request, session: SealedSession, nowMs: number): string {
    const name = this.#nameFor(request);
    const maxAgeMs = endsOf(session).idleExpiresAtMs - nowMs;
    return sessionCookie.write(name, this.#seal.seal(session, name), maxAgeMs, this.#isSecure);
  }

  /** The `Set-Cookie` that a use of the session calls for; undefined when it was written less than a minute ago. */
  renew(request: Request, session: SealedSession, nowMs: number): string | undefined {
    if (nowMs - session.usedAtMs < resealAfterMs) return undefined;
    return this.write(request, { ...session, usedAtMs: nowMs }, nowMs);
  }

  /** The `Set-Cookie` that takes the cookie away. */
  clear(request: Request): string {
    return sessionCookie.write(this.#nameFor(request), '', 0, this.#isSecure);
  }

  /** Ends a session for good: no copy of its cookie opens it again (see EndedSessions for the limits of that). */
  end(session: SealedSession, nowMs: number): void {
    this.#ended.add(session.sessionId, endsOf(session).expiresAtMs, nowMs);
  }

  #nameFor(request: Request): string {
    return sessionCookie.nameFor(new URL(request.url).host, this.#isSecure);
  }
}
