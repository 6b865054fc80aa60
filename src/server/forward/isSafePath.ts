/**
 * Whether a path means the same to every server that reads it: no empty part, no `.` or `..` in any spelling, no backslash or
 * control character. An id is an opaque text, so the last part may contain an encoded slash in a call that only reads.
 * @param pathname encoded, as it stands in the request.
 */
export function isSafePath(pathname: string, method: string): boolean {
  const parts = pathname.split('/').slice(1);
  const mayHaveSlash = method === 'GET' || method === 'HEAD';
  return parts.every((part, index) => {
    let text: string;
    try {
      text = decodeURIComponent(part);
    } catch {
      return false;
    }
    const isLast = index === parts.length - 1;
    if (text.includes('/') && !(isLast && mayHaveSlash)) return false;
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return !/[\\\u0000-\u001F\u007F]/u.test(text) && !/(?:^|\/)\.{0,2}(?:\/|$)/u.test(text);
  });
}
