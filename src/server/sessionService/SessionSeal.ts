import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import { sealedSessionSchema, type SealedSession } from './SealedSession.ts';

const version = 1;
const hintLength = 4;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + hintLength + nonceLength;
/** Browsers keep no larger cookie (RFC 6265 6.1). */
const maxTextLength = 4096;

interface SealingKey {
  hint: Buffer;
  key: Buffer;
}

/**
 * Seals sessions with AES-256-GCM for the keeping of the browser. The text is base64url of: version (1 byte), hint at the key
 * (4), nonce (12, random), what is sealed, tag (16). A seal holds only for the cookie name and the API it was made for: a key
 * never travels to another API than the one that it was checked with.
 */
export class SessionSeal {
  readonly #keys: readonly [SealingKey, ...SealingKey[]];
  readonly #audience: string;

  /**
   * @param secrets 32 bytes each; the first seals, all open: so a new one can be put in front while old sessions live.
   * @param audience what the sealed keys are for: the origin of the API.
   */
  constructor([first, ...others]: readonly [Uint8Array, ...Uint8Array[]], audience: string) {
    this.#keys = [deriveKey(first), ...others.map(deriveKey)];
    this.#audience = audience;
  }

  seal(session: SealedSession, cookieName: string): string {
    const [{ hint, key }] = this.#keys;
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
    const head = Buffer.concat([Buffer.of(version), hint, nonce]);
    cipher.setAAD(this.#contextOf(head, cookieName));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(session), 'utf8'), cipher.final()]);
    return Buffer.concat([head, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** @returns undefined for everything that this seal did not make: another key, another cookie, a changed or foreign text. */
  open(text: string, cookieName: string): SealedSession | undefined {
    if (text.length > maxTextLength || !/^[\w-]+$/u.test(text)) return undefined;
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length <= headLength + tagLength || bytes[0] !== version) return undefined;
    const head = bytes.subarray(0, headLength);
    const hint = head.subarray(1, 1 + hintLength);
    for (const candidate of this.#keys) {
      if (!candidate.hint.equals(hint)) continue;
      try {
        const nonce = head.subarray(1 + hintLength);
        const decipher = createDecipheriv('aes-256-gcm', candidate.key, nonce, { authTagLength: tagLength });
        decipher.setAAD(this.#contextOf(head, cookieName));
        decipher.setAuthTag(bytes.subarray(-tagLength));
        const opened = Buffer.concat([decipher.update(bytes.subarray(headLength, -tagLength)), decipher.final()]);
        const parsed = sealedSessionSchema.safeParse(JSON.parse(opened.toString('utf8')));
        return parsed.success ? parsed.data : undefined;
      } catch {
        // Not sealed by this key: another one may have the same hint.
      }
    }
    return undefined;
  }

  #contextOf(head: Uint8Array, cookieName: string): Buffer {
    return Buffer.concat([head, Buffer.from(JSON.stringify([cookieName, this.#audience]), 'utf8')]);
  }
}

/** Two values for two purposes out of one secret (HKDF, RFC 5869). */
function deriveKey(secret: Uint8Array): SealingKey {
  const derive = (purpose: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `organization dashboard, session cookie, ${purpose}`, length));
  return { hint: derive('hint', hintLength), key: derive('key', 32) };
}
