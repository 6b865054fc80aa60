import { readFileSync, writeFileSync } from 'node:fs';

// The lock file pins packages by version and hash; addresses in it (funding pages, hosts) are noise that would name other people's hosts.
const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
for (const entry of Object.values(lock.packages)) {
  delete entry.funding;
  delete entry.resolved;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
