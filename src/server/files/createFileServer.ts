import { chooseCoding } from './chooseCoding.ts';
import type { StaticFile } from './loadFiles.ts';

/**
 * Serves the browser's files. An address that is no file may be one of the app's pages, so a navigation to it gets index.html. The
 * app itself knows its pages and says what is none; an address outside of all of them gets the status 404 with it.
 */
export function createFileServer(files: ReadonlyMap<string, StaticFile>): (request: Request) => Response {
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plainAnswer(405, 'Files can only be read.', { allow: 'GET, HEAD' });
    }
    const { pathname } = new URL(request.url);
    const file = files.get(pathname);
    if (file !== undefined) return answerWith(file, request);
    const index = isNavigation(pathname, request.headers) ? files.get('/index.html') : undefined;
    if (index === undefined) return plainAnswer(404, 'There is no such file.');
    return pages.test(pathname) ? answerWith(index, request) : answerWith(index, request, 404);
  };
}

/** The pages of the app, without what only the app can judge: which parts an address under an organization may have. */
const pages = /^\/(?:sign-in\/?|sign-out\/?|organizations(?:\/.*)?)?$/u;

/** An id in the address of a page may hold a point; a file lies at the top or under /assets/. */
function isNavigation(pathname: string, headers: Headers): boolean {
  const isFileLike = pathname.startsWith('/assets/') || /^\/[^/]*\.[^/]*$/u.test(pathname);
  return pathname === '/' || (!isFileLike && (headers.get('accept') ?? '').includes('text/html'));
}

function answerWith(file: StaticFile, request: Request, status: 200 | 404 = 200): Response {
  const coding = chooseCoding(request.headers.get('accept-encoding'), [...file.copies.keys()]);
  const bytes = (coding === undefined ? undefined : file.copies.get(coding)) ?? file.bytes;
  const tag = `"${file.tag}${coding === undefined ? '' : `-${coding}`}"`;
  const headers: Record<string, string> = {
    etag: tag,
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(file.copies.size > 0 ? { vary: 'Accept-Encoding' } : {}),
  };
  if (status === 200 && hasTag(request.headers.get('if-none-match'), tag))
    return new Response(null, { status: 304, headers });
  headers['content-type'] = file.contentType;
  headers['content-length'] = String(bytes.length);
  if (coding !== undefined) headers['content-encoding'] = coding;
  return new Response(request.method === 'HEAD' ? null : bytes, { status, headers });
}

/** Whether the reader has this version (RFC 9110 13.1.2: weak comparison). */
function hasTag(ifNoneMatch: string | null, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((part) => ['*', tag].includes(part.trim().replace(/^W\//u, '')));
}

function plainAnswer(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}
