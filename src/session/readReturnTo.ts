/** A base that no real address has: what resolves to another origin was meant to leave. */
const base = 'https://dashboard.invalid';

/**
 * Where to go after signing in, from the untrusted `returnTo` of the sign-in page's address.
 *
 * @returns a path of this origin with query and fragment; `/` for anything else: another origin (`https:…`, `//host`, `/\host`, also
 * with control characters in between, which browsers ignore), a relative path, or the pages of signing in and out themselves.
 */
export function readReturnTo(returnTo: string | null): string {
  if (returnTo === null || !/^\/(?![/\\])/u.test(returnTo)) return '/';
  // oxlint-disable-next-line no-control-regex -- browsers drop tabs and line breaks from addresses: "/\t/host" would leave.
  if (/[\\\u0000-\u001F\u007F]/u.test(returnTo)) return '/';
  let url: URL;
  try {
    url = new URL(returnTo, base);
  } catch {
    return '/';
  }
  // Dots can make a leading "//" out of what had one slash: "/.//host".
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  if (/^\/sign-(?:in|out)\/?$/u.test(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
