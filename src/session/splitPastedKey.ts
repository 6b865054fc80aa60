/** The two halves of an API key. */
export interface Credentials {
  keyId: string;
  keySecret: string;
}

/**
 * Recognizes a whole key in a pasted text: id and secret separated by a colon (as in HTTP Basic and curl), a comma, or white
 * space such as the line break between two copied fields.
 *
 * @returns both halves, or `undefined` for anything else, which is then pasted as it is.
 */
export function splitPastedKey(text: string): Credentials | undefined {
  const parts = text
    .trim()
    .split(/[\s:,;]+/u)
    .map((part) => part.replaceAll(/^["']|["']$/gu, ''));
  const [keyId, keySecret] = parts;
  if (parts.length !== 2 || keyId === undefined || keySecret === undefined) return undefined;
  return keyId.length >= 8 && keySecret.length >= 16 ? { keyId, keySecret } : undefined;
}
