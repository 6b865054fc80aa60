import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A content coding that the build makes copies for, best first. */
export type Coding = 'br' | 'gzip';

/** One file of the browser's build, in memory, with its compressed copies. */
export interface StaticFile {
  contentType: string;
  /** Its name contains a hash of its content. */
  isImmutable: boolean;
  bytes: Uint8Array;
  /** A strong entity tag, without quotes. */
  tag: string;
  copies: ReadonlyMap<Coding, Uint8Array>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

const endings: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

/**
 * Reads the browser's build into memory. Only what stands in the map is ever served, by its exact address: no request can
 * name a path on the disk, and a build that replaces the files cannot mix with the running one.
 * @returns the files by address, beginning with `/`. @throws when the folder or its index.html is missing.
 */
export async function loadFiles(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = new Map<string, Uint8Array>(
    await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async (entry) => {
          const path = join(entry.parentPath, entry.name);
          return [`/${relative(folder, path).split(sep).join('/')}`, await readFile(path)] as const;
        }),
    ),
  );
  const files = new Map<string, StaticFile>();
  for (const [address, bytes] of contents) {
    const original = address.replace(/\.(?:br|gz)$/u, '');
    if (original !== address && contents.has(original)) continue;
    const copies = new Map<Coding, Uint8Array>();
    for (const coding of ['br', 'gzip'] as const) {
      const copy = contents.get(address + endings[coding]);
      if (copy !== undefined) copies.set(coding, copy);
    }
    files.set(address, {
      contentType: contentTypes[extname(address)] ?? 'application/octet-stream',
      isImmutable: address.startsWith('/assets/'),
      bytes,
      tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
      copies,
    });
  }
  if (!files.has('/index.html')) throw new Error(`${folder} has no index.html`);
  return files;
}
