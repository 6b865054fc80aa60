/** What HTTP Basic carries: the key id and its secret. */
export interface BasicCredentials {
  keyId: string;
  secret: string;
}

/** Reads an `Authorization` header of HTTP Basic (RFC 7617; the scheme's case does not count). Anything else gives `undefined`. */
export function parseBasicCredentials(header: string | null): BasicCredentials | undefined {
  const encoded = /^basic +([A-Za-z0-9+/_-]+={0,2}) *$/iu.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  // PostgreSQL cannot hold U+0000 in a text, so no key can have it either.
  if (colon < 1 || decoded.includes('\0')) return undefined;
  return { keyId: decoded.slice(0, colon), secret: decoded.slice(colon + 1) };
}
