import { print } from './print.ts';
import type { Settings } from './settings.ts';

/** A key of the sample data, for people to sign in with. */
export interface PrintableKey {
  keyId: string;
  keySecret: string;
  /** What the key may do, in a few words. */
  role: string;
}

/** Says that the server is ready: where it is, what API it shows, and the keys of the sample data. */
export function printReady(
  settings: Pick<Settings, 'port' | 'host' | 'publicOrigin' | 'apiOrigin' | 'dataDir'>,
  port: number,
  keys: readonly PrintableKey[],
  startMs: number,
): void {
  if (settings.port.number !== port && settings.port.number !== 0) {
    print(`Port ${settings.port.number} is busy: using ${port}.`);
  }
  if (
    settings.apiOrigin?.startsWith('http:') === true &&
    !/^http:\/\/(?:localhost|127\.|\[::1\])/u.test(settings.apiOrigin)
  ) {
    print(`Careful: ${settings.apiOrigin} is not encrypted, so key secrets travel in clear text.`);
  }
  const where =
    settings.dataDir === 'memory:' ? 'in memory: it ends with this process' : `kept in the folder ${settings.dataDir}`;
  print();
  print(`  Organization dashboard   ${settings.publicOrigin ?? localAddress(settings.host, port)}`);
  print(`  API                      ${settings.apiOrigin ?? `built in, with sample data (${where})`}`);
  print(`  Ready in                 ${(startMs / 1000).toFixed(1)} s; Ctrl-C ends it`);
  print();
  if (keys.length === 0) return;
  const widthOf = (pick: (key: PrintableKey) => string): number => Math.max(...keys.map((key) => pick(key).length));
  const [roleWidth, idWidth] = [widthOf(({ role }) => role), widthOf(({ keyId }) => keyId)];
  print('  Sample keys (the sign-in page also offers them as buttons)');
  print(`  ${'role'.padEnd(roleWidth)}   ${'key id'.padEnd(idWidth)}   key secret`);
  for (const { role, keyId, keySecret } of keys) {
    print(`  ${role.padEnd(roleWidth)}   ${keyId.padEnd(idWidth)}   ${keySecret}`);
  }
  print();
}

function localAddress(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
