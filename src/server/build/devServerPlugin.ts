import { isRunnableDevEnvironment, type Plugin } from 'vite';

import type { App } from '../createApp.ts';
import { createListener } from '../createListener.ts';

/**
 * Where the running app is found again: when its configuration changes, Vite loads this file anew and starts a second server before
 * it ends the first, and the data folder admits one at a time.
 */
const slot = Symbol.for('organization-dashboard, server in development');

/** Runs the server of this product inside Vite's development server: the same `/session` and `/v1` as in production. */
export function devServerPlugin(): Plugin {
  return {
    name: 'dev-server',
    apply: 'serve',
    async configureServer(vite) {
      // Vitest starts a Vite server of its own, which must not open the data folder.
      if (process.env['VITEST'] !== undefined) return;
      const environment = vite.environments['server'];
      if (environment === undefined || !isRunnableDevEnvironment(environment)) {
        throw new Error('The Vite environment "server" is missing: see vite.config.ts.');
      }
      const module: unknown = await environment.runner.import('/src/server/dev.ts');
      if (!isDevModule(module)) throw new Error('src/server/dev.ts must export createDevApp().');
      const previous: unknown = Reflect.get(globalThis, slot);
      if (isClosable(previous)) await previous.close();
      const app = await module.createDevApp();
      Reflect.set(globalThis, slot, app);
      vite.httpServer?.once('close', () => void app.close());
      const listener = createListener(app, false);
      vite.middlewares.use((request, response, next) => {
        const path = request.url ?? '/';
        if (/^\/(?:v1|session|health|operator)(?:[/?]|$)/u.test(path)) listener(request, response);
        else next();
      });
    },
  };
}

interface DevModule {
  createDevApp: () => Promise<App & { close: () => Promise<void> }>;
}

function isDevModule(module: unknown): module is DevModule {
  return typeof module === 'object' && module !== null && 'createDevApp' in module;
}

function isClosable(app: unknown): app is { close: () => Promise<void> } {
  return typeof app === 'object' && app !== null && 'close' in app && typeof app.close === 'function';
}
