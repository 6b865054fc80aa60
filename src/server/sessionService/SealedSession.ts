import * as z from 'zod/mini';

/** What the cookie of a session contains, sealed. Times are milliseconds since 1970. */
export const sealedSessionSchema = z.object({
  sessionId: z.string(),
  keyId: z.string(),
  keySecret: z.string(),
  startedAtMs: z.number(),
  /** When the session was last used, give or take a minute: it is sealed anew at most that often. */
  usedAtMs: z.number(),
});

export type SealedSession = z.infer<typeof sealedSessionSchema>;

/** A session ends half an hour after its last use and twelve hours after its start (OWASP's advice for data of this kind). */
export const idleLimitMs = 30 * 60_000;
export const absoluteLimitMs = 12 * 60 * 60_000;
export const resealAfterMs = 60_000;

/** When a session ends at the latest, and when it ends if it is not used again; milliseconds since 1970. */
export function endsOf({ startedAtMs, usedAtMs }: Pick<SealedSession, 'startedAtMs' | 'usedAtMs'>): {
  expiresAtMs: number;
  idleExpiresAtMs: number;
} {
  const expiresAtMs = startedAtMs + absoluteLimitMs;
  return { expiresAtMs, idleExpiresAtMs: Math.min(usedAtMs + idleLimitMs, expiresAtMs) };
}

/** The header with which the API knows the key (RFC 7617; both halves as UTF-8). */
export function authorizationOf({ keyId, keySecret }: Pick<SealedSession, 'keyId' | 'keySecret'>): string {
  return `Basic ${Buffer.from(`${keyId}:${keySecret}`, 'utf8').toString('base64')}`;
}
