import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createFileServer } from './createFileServer.ts';
import { loadFiles } from './loadFiles.ts';

let folder: string;
let serve: (request: Request) => Response;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'assets'));
  await Promise.all([
    writeFile(join(folder, 'index.html'), '<!doctype html>app'),
    writeFile(join(folder, 'index.html.br'), 'br of index'),
    writeFile(join(folder, 'index.html.gz'), 'gz of index'),
    writeFile(join(folder, 'icon.svg'), '<svg/>'),
    writeFile(join(folder, 'assets', 'app-x1.js'), 'app()'),
    writeFile(join(folder, 'assets', 'app-x1.js.gz'), 'gz of app'),
  ]);
  serve = createFileServer(await loadFiles(folder));
});
afterAll(async () => rm(folder, { recursive: true }));

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Response =>
  serve(new Request(`http://127.0.0.1:4173${path}`, { method, headers }));
const page = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the files', () => {
  it('come with type, length, tag, and how long they hold', async () => {
    const index = ask('/');
    expect(await index.text()).toBe('<!doctype html>app');
    expect(Object.fromEntries(index.headers)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '18',
      etag: expect.stringMatching(/^"[\w-]{22}"$/u),
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    });
    const script = ask('/assets/app-x1.js');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(ask('/icon.svg').headers.get('vary')).toBeNull();
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
    ['identity, *;q=0', null],
    ['', null],
  ])('are sent compressed to a reader that accepts "%s"', async (accept, coding) => {
    const answer = ask('/index.html', { 'accept-encoding': accept });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(await answer.text()).toBe({ br: 'br of index', gzip: 'gz of index' }[coding ?? ''] ?? '<!doctype html>app');
  });

  it('have another tag for each coding, and 304 for the reader that has it', () => {
    const plain = ask('/index.html').headers.get('etag') ?? '';
    const packed = ask('/index.html', { 'accept-encoding': 'br' }).headers.get('etag') ?? '';
    expect(packed).not.toBe(plain);
    const again = ask('/index.html', { 'accept-encoding': 'br', 'if-none-match': `"x", W/${packed}` });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, null, packed]);
    expect(again.headers.get('vary')).toBe('Accept-Encoding');
    expect(ask('/index.html', { 'accept-encoding': 'br', 'if-none-match': plain }).status).toBe(200);
  });

  it('answer HEAD without a body', () => {
    const answer = ask('/icon.svg', {}, 'HEAD');
    expect([answer.status, answer.body, answer.headers.get('content-length')]).toEqual([200, null, '6']);
  });

  it('cannot be written', () => {
    const answer = ask('/', page, 'POST');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('other addresses', () => {
  it.each(['/sign-in', '/organizations/x/activities', '/organizations/x/activities/a.b%2Fc'])(
    'are pages of the app in a navigation: %s',
    async (path) => {
      const answer = ask(path, page);
      expect([answer.status, await answer.text()]).toEqual([200, '<!doctype html>app']);
    },
  );

  it.each(['/nothing', '/organisations/x', '/sign-in/x'])(
    'outside of all pages are not found, which the app says in words: %s',
    async (path) => {
      const answer = ask(path, { ...page, 'if-none-match': '*' });
      expect([answer.status, await answer.text()]).toEqual([404, '<!doctype html>app']);
    },
  );

  it.each(['/assets/gone-x2.js', '/assets/', '/favicon.ico', '/robots.txt', '/index.html.br', '/assets/app-x1.js.gz'])(
    'are not found in a navigation where a file is meant: %s',
    (path) => {
      expect(ask(path, page).status).toBe(404);
    },
  );

  it('are not found by anything but a navigation', () => {
    expect(ask('/sign-in', { accept: '*/*' }).status).toBe(404);
    expect(ask('/sign-in').status).toBe(404);
  });
});
