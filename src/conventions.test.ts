import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

/**
 * The house rules that lint cannot see (src/README.md). The world is closed: a file that belongs to no room, or an import that
 * the table does not list, fails. At the end stand seeded violations: each rule is shown to fail.
 */

interface SourceFile {
  path: string;
  content: string;
}

interface Room {
  /** Files of the room; the first room that fits a path is its room. */
  files: RegExp;
  /** Which of our own files it may import, besides those of the room itself. */
  mayImport?: RegExp;
  /** Which packages it may import. */
  packages?: RegExp;
}

const featurePackages =
  /^(?:react|react-dom|react-router-dom|@tanstack\/react-query|@mui\/material|@mui\/icons-material)(?:\/|$)/u;
const testPackages = /^(?:vitest|fast-check)$/u;

const rooms: Record<string, Room> = {
  conventions: { files: /^src\/conventions\.test\.ts$/u, packages: /^node:/u },
  declarations: { files: /^src\/viteModules\.d\.ts$/u },
  main: { files: /^src\/main\.tsx$/u, mayImport: /^src\/(?:app\/|api\/configureZod\.ts)/u, packages: featurePackages },
  app: {
    files: /^src\/app\//u,
    mayImport: /^src\/(?:session|organization|api|ui)\/|^src\/activity\/(?:[^/]+|log\/foldText\.ts)$/u,
    packages: /^(?:react|react-dom|react-router-dom|@tanstack\/react-query|@mui\/.+|@emotion\/.+)(?:\/|$)/u,
  },
  session: { files: /^src\/session\//u, mayImport: /^src\/(?:api|ui)\//u, packages: featurePackages },
  organization: { files: /^src\/organization\//u, mayImport: /^src\/(?:api|ui|session)\//u, packages: featurePackages },
  log: { files: /^src\/activity\/log\//u },
  activity: {
    files: /^src\/activity\//u,
    mayImport:
      /^src\/(?:api|ui|session)\/|^src\/activity\/log\/(?:ActivityLogClient|protocol|readDateTime|parseIpAddress|foldText)\.ts$/u,
    packages:
      /^(?:react|react-dom|react-router-dom|@tanstack\/react-query|@tanstack\/react-virtual|@mui\/material|@mui\/icons-material)(?:\/|$)/u,
  },
  api: { files: /^src\/api\//u, packages: /^(?:zod\/mini|@tanstack\/react-query)$/u },
  ui: { files: /^src\/ui\//u, packages: featurePackages },
  server: {
    files: /^src\/server\//u,
    mayImport: /^src\/api\/(?:schemas|publishedActivityTypes)\.ts$/u,
    packages:
      /^(?:node:|hono(?:\/|$)|@hono\/node-server|@electric-sql\/pglite(?:\/|$)|zod\/mini$|vite$|assemblyscript\/asc$)/u,
  },
};

/** Files whose main content is not one export of their own name: tables, entry points, and groups of types or queries. */
const namedByContent =
  /^src\/(?:main\.tsx|.+\.d\.ts|api\/(?:schemas|queries|client)\.ts|activity\/log\/(?:protocol|.+\.worker|assembly\/.+)\.ts|server\/(?:main|dev|print|settings|start)\.(?:ts|mjs))$|\.sql$|\.test\.ts$/u;

const topLevel = new Set([
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'index.html',
  'src',
  'public',
  'e2e',
  'README.md',
  'LICENSE',
  '.ci',
  '.gitignore',
  '.gitattributes',
  '.npmrc',
  '.oxlintrc.json',
  '.oxfmtrc.json',
]);

const withoutComments = (code: string): string => code.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');

/** Every module that a file names: imports, re-exports, dynamic and type imports, worker and asset addresses, globs. */
function importsOf(code: string): string[] {
  const patterns = [
    /(?<![-.\w])(?:from\s+|import\s+|import\s*\(\s*)['"`]([^'"`\s]+)['"`]/gu,
    /\bnew\s+URL\(\s*['"`]([^'"`]+)['"`]\s*,\s*import\.meta/gu,
    /\bnew\s+(?:Shared)?Worker\(\s*['"`]([^'"`]+)['"`]/gu,
    /\bimport\.meta\.glob\w*\(\s*['"`]([^'"`]+)['"`]/gu,
    /\brequire\(\s*['"`]([^'"`]+)['"`]/gu,
  ];
  const text = withoutComments(code);
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

const roomOf = (path: string): [string, Room] | undefined =>
  Object.entries(rooms).find(([, room]) => room.files.test(path));

function faultsOfImports({ path, content }: SourceFile): string[] {
  if (!/\.(?:tsx?|mjs)$/u.test(path)) return [];
  const found = roomOf(path);
  if (found === undefined) return [`${path} is in no room`];
  const [name, room] = found;
  return importsOf(content).flatMap((specifier) => {
    if (!/^(?:\.|\/src\/)/u.test(specifier)) {
      const allowed =
        (room.packages?.test(specifier) ?? false) ||
        (/(?:\.test|\/arbitrary\w+)\.ts$/u.test(path) && testPackages.test(specifier));
      return allowed ? [] : [`${path}: the room ${name} may not import the package ${specifier}`];
    }
    const plain = specifier.replace(/\?.*$/u, '');
    const target = plain.startsWith('/') ? plain.slice(1) : posix.join(posix.dirname(path), plain);
    // The launcher starts what the build made; the engine takes types of the contract only (lint holds that they are types).
    if (path === 'src/server/start.mjs' || roomOf(target)?.[0] === name) return [];
    return (room.mayImport?.test(target) ?? false) ? [] : [`${path}: the room ${name} may not import ${target}`];
  });
}

function faultsOfName({ path, content }: SourceFile): string[] {
  const faults: string[] = [];
  const file = basename(path);
  if (/^(?:index|utils?|helpers?|common|manager|misc|constants|types)\./iu.test(file))
    faults.push(`${path}: a name that says nothing`);
  if (/^src\/.*\.tsx?$/u.test(path) && !namedByContent.test(path)) {
    const main = file.replace(/\.tsx?$/u, '');
    const exported = new RegExp(
      `export (?:async )?(?:function\\*?|const|class|interface|type|abstract class) ${main}\\b`,
      'u',
    );
    if (!exported.test(content)) faults.push(`${path} exports nothing called ${main}`);
  }
  return faults;
}

function faultsOfContent({ path, content }: SourceFile): string[] {
  const faults: string[] = [];
  const lines = content.split('\n').length - 1;
  if (
    /\.(?:tsx?|mjs)$/u.test(path) &&
    lines > 300 &&
    !/\/(?:publishedActivityTypes|activitySentences)\.ts$/u.test(path)
  ) {
    faults.push(`${path} has ${lines} lines: more than 300`);
  }
  if (/\b(?:TODO|FIXME|XXX)\b(?!\(#\d+\))/u.test(content) && path !== 'src/conventions.test.ts')
    faults.push(`${path}: a TODO without an issue number`);
  if (
    /^src\/api\/(?!.*\.test\.ts$)/u.test(path) &&
    /(?<!import\b[^;]*)\bas (?!const\b)[A-Z{(]/u.test(withoutComments(content))
  ) {
    faults.push(`${path}: a cast at the border of the API; parse instead`);
  }
  if (/(?:^|[\s'"`(=])\/(?:root|home|work|tmp)\/\w/u.test(content)) faults.push(`${path}: a path of one machine`);
  // Closed with `open={false}` and opened again while it closes, it can leave the focus outside and the page hidden from screen readers.
  if (/<(?:Dialog|Drawer|Menu|Modal|Popover)\b[^<]*?\sopen=\{/u.test(withoutComments(content)))
    faults.push(`${path}: what opens over the page is taken away when it closes (src/ui/useOpener.ts)`);
  const registry = ['registry', 'npmjs'].join('.');
  if (content.includes(registry)) faults.push(`${path}: the host of a package registry`);
  return faults;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files of the repository: what git tracks or would track; without git (an unpacked archive) nothing but a failure is honest. */
function repositoryFiles(): SourceFile[] {
  const listing = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listing
    .split('\0')
    .filter((path) => path !== '' && /\.(?:tsx?|mjs|json|html|css|js|sql|md)$/u.test(path))
    .flatMap((path) => {
      try {
        return [{ path, content: readFileSync(posix.join(root, path), 'utf8') }];
      } catch {
        // Deleted but not yet committed.
        return [];
      }
    });
}

describe('the repository', () => {
  const files = repositoryFiles();
  // This file holds seeded violations in its strings.
  const sources = files.filter(({ path }) => path.startsWith('src/') && path !== 'src/conventions.test.ts');

  it('has many files, so that the rules below judge something', () => {
    expect(sources.length).toBeGreaterThan(8);
  });
  it('keeps every import within the table of rooms', () => {
    expect(sources.flatMap(faultsOfImports)).toEqual([]);
  });
  it('names every file by what it exports', () => {
    expect(sources.flatMap(faultsOfName)).toEqual([]);
  });
  it('has no long file, loose end, cast at the border, machine path or registry host', () => {
    expect(files.filter(({ path }) => path !== 'src/conventions.test.ts').flatMap(faultsOfContent)).toEqual([]);
  });
  it('has no stranger at the top level', () => {
    expect(
      [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))].filter((entry) => !topLevel.has(entry)),
    ).toEqual([]);
  });
  it('has a lock file without addresses (npm run strip-lock)', () => {
    const locks = files.filter(({ path }) => path.endsWith('package-lock.json'));
    expect(locks.filter(({ content }) => /https?:\/\//u.test(content)).map(({ path }) => path)).toEqual([]);
  });
});

describe('each rule fails on a seeded violation', () => {
  it.each([
    ['a feature that imports another feature', 'src/organization/a.ts', "import { x } from '../activity/x.ts';"],
    ['a feature that imports the app', 'src/session/a.ts', "export { x } from '../app/x.ts';"],
    ['the browser side importing the server', 'src/app/a.ts', "const x = await import('../server/x.ts');"],
    ['a type taken from the server', 'src/ui/a.ts', "type X = import('../server/x.ts').X;"],
    ['the inside of the engine', 'src/activity/a.ts', "import { x } from './log/Dictionary.ts';"],
    [
      'a worker by its address',
      'src/app/a.ts',
      "new Worker(new URL('../activity/log/activityLog.worker.ts', import.meta.url));",
    ],
    ['the engine importing React', 'src/activity/log/a.ts', "import { useState } from 'react';"],
    ['the engine importing a schema', 'src/activity/log/a.ts', "import type { Activity } from '../../server/x.ts';"],
    ['ui importing a room', 'src/ui/a.ts', "import { request } from '../api/client.ts';"],
    ['the server taking more than schemas', 'src/server/a.ts', "import { request } from '../api/client.ts';"],
    ['an unknown package', 'src/app/a.ts', "import moment from 'moment';"],
    ['a Node module in the browser', 'src/api/a.ts', "import { readFile } from 'node:fs';"],
    ['a file outside every room', 'src/lost/a.ts', ''],
  ])('%s', (_title, path, content) => {
    expect(faultsOfImports({ path, content })).toHaveLength(1);
  });

  it('a file that is not called as what it exports', () => {
    expect(faultsOfName({ path: 'src/ui/Button.tsx', content: 'export const Link = 1;' })).toHaveLength(1);
    expect(faultsOfName({ path: 'src/ui/utils.ts', content: 'export const utils = 1;' })).toHaveLength(1);
  });
  it.each([
    ['a long file', 'src/ui/a.ts', 'x\n'.repeat(301)],
    ['a loose end', 'src/ui/a.ts', '// TODO later'],
    ['a cast at the border', 'src/api/a.ts', 'const a = value as Organization;'],
    ['a dialog that is kept while closed', 'src/ui/a.tsx', '<Dialog\n  maxWidth="sm"\n  open={isOpen}>'],
    ['a machine path', 'src/ui/a.ts', 'const a = "/root/x";'],
    ['a registry host', 'src/ui/a.ts', ['https://registry', 'npmjs', 'org'].join('.')],
  ])('%s', (_title, path, content) => {
    expect(faultsOfContent({ path, content })).toHaveLength(1);
  });
});
