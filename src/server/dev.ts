import { createApp, type App } from './createApp.ts';
import { isAllowedHost } from './isAllowedHost.ts';
import { openUpstream } from './openUpstream.ts';
import { readSettings } from './settings.ts';

/**
 * The same server for Vite's development server, which serves the files itself and may listen on any port.
 * `close` may be called more than once.
 * @throws when a setting is wrong, with all faults, or when the store cannot be opened.
 */
export async function createDevApp(): Promise<App & { close: () => Promise<void> }> {
  const reading = readSettings(process.env);
  if (reading.kind === 'wrong') throw new Error(reading.faults.join('\n'));
  const { settings } = reading;
  const { upstream, samples, close } = await openUpstream(settings);
  const app = createApp({
    settings,
    upstream,
    samples,
    files: undefined,
    isAllowedHost: (host) => isAllowedHost(host, Number(/:(\d+)$/u.exec(host)?.[1] ?? 80), settings),
  });
  let closed: Promise<void> | undefined;
  return {
    fetch: app.fetch,
    close: async () => {
      closed ??= close();
      return closed;
    },
  };
}
