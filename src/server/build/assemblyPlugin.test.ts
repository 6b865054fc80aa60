import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { assemblyPlugin } from './assemblyPlugin.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assembly-'));
});
afterAll(async () => rm(folder, { recursive: true }));

/** Node has it; its types are not among those of this room. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: Record<string, unknown> };
};

/** Builds a script that imports this AssemblyScript. @returns what the script exports. */
async function bundle(source: string): Promise<{ bytes?: unknown }> {
  await writeFile(join(folder, 'sum.ts'), source);
  await writeFile(join(folder, 'entry.js'), "export { default as bytes } from './sum.ts?assembly';");
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [assemblyPlugin()],
    build: { outDir: 'out', lib: { entry: 'entry.js', formats: ['es'], fileName: () => 'entry.mjs' } },
  });
  return import(/* @vite-ignore */ join(folder, 'out', 'entry.mjs'));
}

describe('an import of AssemblyScript', () => {
  it('gives the bytes of a module that runs', async () => {
    const { bytes } = await bundle('export function add(a: i32, b: i32): i32 {\n  return a + b;\n}\n');
    if (!(bytes instanceof Uint8Array)) throw new TypeError('no bytes');
    const { add } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
    expect(typeof add === 'function' && add(40, 2)).toBe(42);
  });

  it('fails with the file and the line of what does not compile', async () => {
    await expect(bundle('export function add(a: i32): i32 {\n  return missing + a;\n}\n')).rejects.toThrow(
      /Cannot find name 'missing'[\s\S]*sum\.ts\(2,10\)/u,
    );
  });
});
