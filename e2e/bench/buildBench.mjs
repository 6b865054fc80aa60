import { build } from 'vite';

/** Bundles the bench's worker, the engine and the rivals into a folder. @param {string} root this folder @param {string} outDir */
export async function buildBench(root, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      copyPublicDir: false,
      rolldownOptions: {
        input: `${root}/bench.worker.js`,
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}
