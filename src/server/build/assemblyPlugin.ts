import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

import type { Plugin } from 'vite';

const suffix = '?assembly';

/**
 * Compiles AssemblyScript: `import bytes from './x.ts?assembly'` gives the WebAssembly module of that file as a `Uint8Array`. The
 * bytes stand in the script itself, so that a worker can compile them at once, without a second request.
 */
export function assemblyPlugin(): Plugin {
  return {
    name: 'assembly',
    // Before the plugins that would take the file for TypeScript.
    enforce: 'pre',
    load: {
      filter: { id: /\?assembly$/u },
      async handler(id) {
        const path = id.slice(0, -suffix.length);
        const { bytes, sources, problems } = await compile(path);
        for (const source of sources) this.addWatchFile(source);
        if (bytes === undefined) return this.error({ message: `AssemblyScript:\n${problems}`, id: path });
        const text = JSON.stringify(Buffer.from(bytes).toString('base64'));
        return {
          code: `export default Uint8Array.from(atob(${text}), (character) => character.charCodeAt(0));`,
          map: null,
          moduleType: 'js',
        };
      },
    },
  };
}

interface Compiled {
  /** Undefined if it does not compile. */
  bytes: Uint8Array | undefined;
  /** All files that were read. */
  sources: readonly string[];
  /** What the compiler says, with file and line. */
  problems: string;
}

async function compile(path: string): Promise<Compiled> {
  // Loaded when it is needed: the compiler is large.
  const { main } = await import('assemblyscript/asc');
  const sources: string[] = [];
  let bytes: Uint8Array | undefined;
  let problems = '';
  const options = ['-O3', '--enable', 'simd', '--runtime', 'stub', '--noAssert', '--noColors'];
  const { error } = await main([basename(path), '--baseDir', dirname(path), '--outFile', 'out.wasm', ...options], {
    stderr: {
      write: (chunk) => {
        problems += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
      },
    },
    readFile: async (name, folder) => {
      const source = resolve(folder, name);
      // The compiler asks for files that need not exist, and takes null for an answer.
      const text = await readFile(source, 'utf8').catch(() => null);
      if (text !== null) sources.push(source);
      return text;
    },
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
  });
  return error === null
    ? { bytes, sources, problems }
    : { bytes: undefined, sources, problems: problems || error.message };
}
