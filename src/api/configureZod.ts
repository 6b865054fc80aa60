import { config } from 'zod/mini';

/**
 * Keeps zod from compiling its checks with `new Function`, which the content policy of the product forbids. zod probes for it
 * while schemas are made, so this must run first: it is the first import of `main.tsx`, and it runs by being imported.
 */
export function configureZod(): void {
  config({ jitless: true });
}

configureZod();
