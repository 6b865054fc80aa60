import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { expect, test } from '@playwright/test';

const client = fileURLToPath(new URL('../dist/client', import.meta.url));
const scripts = readdirSync(join(client, 'assets')).filter((file) => file.endsWith('.js'));
const read = (path: string): string => readFileSync(join(client, path), 'utf8');

/** gzip kB that a first visit may cost before anything shows: the entry script and all that it imports statically. */
const firstLoadBudget = 250;

/** The files that the browser must have before the app starts: the entry of index.html and, in turn, their static imports. */
function firstLoad(): Set<string> {
  const entries = [...read('index.html').matchAll(/(?:src|href)="\/([^"]+\.js)"/gu)].map((match) => match[1] ?? '');
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const imports = read(path).matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/gu);
    for (const match of imports) follow(join(dirname(path), match[1] ?? ''));
  };
  entries.forEach(follow);
  return found;
}

test('the files for the browser hold nothing of the server', () => {
  const traces = /pglite|node:(?:fs|http|crypto|net)|createCipheriv|hono\/|OPERATOR_TOKEN|SESSION_KEY|api_keys/u;
  expect(scripts.filter((file) => traces.test(read(join('assets', file))))).toEqual([]);
  // The same search finds them where they belong, so it can fail.
  expect(readFileSync(join(client, '../server/main.js'), 'utf8')).toMatch(traces);
});

test('the log engine is a worker of its own, and carries no React and no schema library', () => {
  const workers = scripts.filter((file) => file.includes('.worker-'));
  expect(workers).toHaveLength(1);
  for (const worker of workers) expect(read(join('assets', worker))).not.toMatch(/react|ZodMini|safeParse/u);
});

test('a first visit stays within its budget', () => {
  const files = [...firstLoad()];
  const sizes = files.map((file) => [file, gzipSync(read(file)).length / 1000] as const);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`first load: ${total.toFixed(1)} kB gzip in ${files.length} files`);
  expect(files.length).toBeGreaterThan(0);
  expect(total, sizes.map(([file, size]) => `${file} ${size.toFixed(1)}`).join('\n')).toBeLessThan(firstLoadBudget);
});

test('no file for the browser has inline script, and every address of index.html exists', () => {
  const page = read('index.html');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/u);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/u);
  for (const [, path] of page.matchAll(/(?:src|href)="\/([^"]+)"/gu)) expect(() => read(path ?? '')).not.toThrow();
});
