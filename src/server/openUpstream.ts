import { existsSync } from 'node:fs';

import { createEmbeddedApi } from './embeddedApi/createEmbeddedApi.ts';
import { createEmbeddedUpstream } from './forward/createEmbeddedUpstream.ts';
import { createRemoteUpstream } from './forward/createRemoteUpstream.ts';
import type { Upstream } from './forward/Upstream.ts';
import { print, printProblem } from './print.ts';
import { ensureSampleData } from './sampleData/ensureSampleData.ts';
import { sampleAdminKey, sampleDeveloperKey, sampleKeys, type SampleKey } from './sampleData/sampleKeys.ts';
import type { KeyPair, SampleSignIns } from './sessionService/createSessionService.ts';
import type { Settings } from './settings.ts';
import { openStore, type Store } from './store/openStore.ts';

/** The API behind `/v1`, ready to answer. */
export interface OpenUpstream {
  upstream: Upstream;
  /** Undefined with the API of another server, and no keys then. */
  samples: SampleSignIns | undefined;
  sampleKeys: readonly SampleKey[];
  close: () => Promise<void>;
}

/**
 * Opens the API that the settings name: that of another server, or the embedded one with its sample data, which the first start
 * makes (and tells how far it is).
 * @throws StoreError when the data folder cannot be used, for example because another server uses it.
 */
export async function openUpstream(settings: Settings): Promise<OpenUpstream> {
  if (settings.apiOrigin !== undefined) {
    const upstream = createRemoteUpstream(settings.apiOrigin);
    return { upstream, samples: undefined, sampleKeys: [], close: async () => undefined };
  }
  if (settings.dataDir !== 'memory:' && !existsSync(settings.dataDir)) {
    print(`First start: making the data folder ${settings.dataDir}`);
  }
  const store = await openStore({ dataDir: settings.dataDir });
  try {
    await makeSampleData(store, settings.sampleActivities);
  } catch (error) {
    await store.close();
    throw error;
  }
  const api = createEmbeddedApi({
    store,
    rateLimit: settings.rateLimit,
    ...(settings.operatorToken === undefined ? {} : { operatorToken: settings.operatorToken }),
    onError: (error, requestId) => {
      printProblem(
        `Request ${requestId} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    },
  });
  return {
    upstream: createEmbeddedUpstream(api),
    samples: { admin: pairOf(sampleAdminKey), developer: pairOf(sampleDeveloperKey) },
    sampleKeys,
    close: async () => store.close(),
  };
}

async function makeSampleData(store: Store, activities: number): Promise<void> {
  let toldAtMs = 0;
  await ensureSampleData(store, {
    activities,
    onProgress: (written, total) => {
      if (Date.now() - toldAtMs < 1000 && written < total) return;
      toldAtMs = Date.now();
      print(`Making sample data: ${written.toLocaleString('en')} of ${total.toLocaleString('en')} activities`);
    },
  });
}

function pairOf({ keyId, secret }: SampleKey): KeyPair {
  return { keyId, keySecret: secret };
}
