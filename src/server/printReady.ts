import { print } from './print.ts';
import type { SampleKey } from './sampleData/sampleKeys.ts';
import type { Settings } from './settings.ts';

export interface ReadyFacts {
  settings: Pick<Settings, 'port' | 'host' | 'publicOrigin' | 'apiOrigin' | 'dataDir'>;
  /** Where the server listens. */
  port: number;
  keys: readonly SampleKey[];
  /** Whether all keys are asked for, also those for trying what can go wrong. */
  areAllKeysShown: boolean;
  startMs: number;
}

/** Says that the server is ready: where it is, what API it shows, and the keys of the sample data. */
export function printReady({ settings, port, keys, areAllKeysShown, startMs }: ReadyFacts): void {
  if (settings.port.number !== port && settings.port.number !== 0) {
    print(`Port ${settings.port.number} is busy: using ${port}.`);
  }
  if (
    settings.apiOrigin?.startsWith('http:') === true &&
    !/^http:\/\/(?:localhost|127\.|\[::1\])/u.test(settings.apiOrigin)
  ) {
    print(`Careful: ${settings.apiOrigin} is not encrypted, so key secrets travel in clear text.`);
  }
  const place = settings.dataDir === 'memory:' ? 'in memory, for this run only' : `kept in ${settings.dataDir}`;
  print();
  print(`  Organization dashboard   ${settings.publicOrigin ?? localAddress(settings.host, port)}`);
  print(`  API behind it            ${settings.apiOrigin ?? `built in, sample data ${place}`}`);
  print(`  Ready in                 ${(startMs / 1000).toFixed(1)} s, Ctrl-C ends it`);
  print();
  if (keys.length > 0) printKeys(keys, areAllKeysShown);
}

/** The first two keys are those that the sign-in page offers. */
function printKeys(keys: readonly SampleKey[], areAllShown: boolean): void {
  print('  Sample keys (the sign-in page also has buttons for them)');
  const shown = areAllShown ? keys : keys.slice(0, 2);
  const roleWidth = Math.max(...shown.map(({ role }) => role.length));
  const idWidth = Math.max(...shown.map(({ keyId }) => keyId.length));
  print(`  ${'role'.padEnd(roleWidth)}  ${'key id'.padEnd(idWidth)}  key secret`);
  for (const { role, keyId, secret, purpose } of shown) {
    const label = role === 'admin' ? 'ADMIN' : role;
    print(`  ${label.padEnd(roleWidth)}  ${keyId.padEnd(idWidth)}  ${secret}`);
    if (areAllShown) print(`  ${' '.repeat(roleWidth)}  ${purpose}`);
  }
  if (!areAllShown) {
    print(`  ${keys.length - shown.length} more for trying what can go wrong: npm start -- --all-keys`);
  }
  print();
}

function localAddress(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
