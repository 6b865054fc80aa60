import { readFileSync } from 'node:fs';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { assemblyPlugin } from './src/server/build/assemblyPlugin.ts';
import { devServerPlugin } from './src/server/build/devServerPlugin.ts';
import { precompressPlugin } from './src/server/build/precompressPlugin.ts';

const packageFile: unknown = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const version =
  typeof packageFile === 'object' && packageFile !== null && 'version' in packageFile ? packageFile.version : 'unknown';

/** One `vite build` makes two things: the browser's files in dist/client and the Node server in dist/server. */
export default defineConfig({
  define: { PRODUCT_VERSION: JSON.stringify(version) },
  plugins: [react(), assemblyPlugin(), devServerPlugin(), precompressPlugin()],
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        emptyOutDir: true,
        target: 'baseline-widely-available',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
      },
    },
    server: {
      consumer: 'server',
      build: {
        outDir: 'dist/server',
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: 'src/server/main.ts',
          output: { entryFileNames: 'main.js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'server']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  worker: {
    format: 'es',
    plugins: () => [assemblyPlugin()],
    // Compiling takes most of the time of this small bundle, which is no reason to warn.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // A busy machine is no reason to fail: the limit is for tests that hang.
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 },
});
