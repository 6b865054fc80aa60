import { build, loadConfigFromFile } from 'vite';

/** Bundles the bench's worker, the engine and the rivals into a folder. @param {string} root this folder @param {string} outDir */
export async function buildBench(root, outDir) {
  const product = await loadConfigFromFile({ command: 'build', mode: 'production' }, `${root}/../../vite.config.ts`);
  await build({
    root,
    configFile: false,
    // The engine holds what only the plugins of the product's own worker can read.
    plugins: product?.config.worker?.plugins?.() ?? [],
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
