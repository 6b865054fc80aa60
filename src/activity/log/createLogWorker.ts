import workerUrl from './activityLog.worker.ts?worker&url';

/**
 * Trusted Types (https://w3c.github.io/trusted-types) as far as they are used here: TypeScript's libraries do not have
 * them yet. The real method gives a `TrustedScriptURL`, which stands where `Worker` takes a string.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

declare const trustedTypes: PolicyFactory | undefined;

/** Made once: the content security policy allows no second policy of this name, and no address but the worker's passes it. */
const policy =
  typeof trustedTypes === 'undefined'
    ? undefined
    : trustedTypes.createPolicy('dashboard-worker', {
        createScriptURL: (url) => {
          if (url !== workerUrl) throw new TypeError('Only the activity log worker may be started.');
          return url;
        },
      });

/** Starts the activity log's worker. */
export function createLogWorker(): Worker {
  return new Worker(policy ? policy.createScriptURL(workerUrl) : workerUrl, { type: 'module', name: 'activity-log' });
}
