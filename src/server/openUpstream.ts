import { createRemoteUpstream } from './forward/createRemoteUpstream.ts';
import type { Upstream } from './forward/Upstream.ts';
import type { PrintableKey } from './printReady.ts';
import type { SampleSignIns } from './sessionService/createSessionService.ts';
import type { Settings } from './settings.ts';

/** The API behind `/v1`, ready to answer. */
export interface OpenUpstream {
  upstream: Upstream;
  /** Undefined, and without keys to print, with the API of another server. */
  samples: SampleSignIns | undefined;
  sampleKeys: readonly PrintableKey[];
  close: () => Promise<void>;
}

/**
 * Opens the API that the settings name: that of another server, or the embedded one with its sample data, which the first start makes.
 * @throws what `openStore` throws, for example when another server uses the folder.
 */
export async function openUpstream(settings: Settings): Promise<OpenUpstream> {
  if (settings.apiOrigin === undefined) throw new Error('Set API_ORIGIN: there is no embedded API in this version.');
  return {
    upstream: createRemoteUpstream(settings.apiOrigin),
    samples: undefined,
    sampleKeys: [],
    close: async () => undefined,
  };
}
