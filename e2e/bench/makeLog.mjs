import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes the logs that are measured, always the same ones: `regular` is what a server of this API sends (the same members in the
 * same order, newest first, 1 % of the rows with a field that we do not know), `irregular` has shuffled members, white space,
 * escapes, other scripts, 200,000 actors and 300,000 addresses. `plain` is the regular one as a bare list, without the field
 * that we do not know: what duckdb reads without an extension.
 */

/** @typedef {'regular' | 'irregular' | 'plain'} LogKind */

const folder = join(tmpdir(), 'organization-dashboard-bench');
const newestMs = Date.UTC(2026, 7, 4, 20, 10, 42);
const organizationId = '3f2b8c6e-9d41-4a57-8e20-5b7c1d9f6a34';

/**
 * A small seeded generator of whole numbers below a limit.
 * @param {number} seed
 * @returns {(limit: number) => number}
 */
function makeRandom(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  };
}

/** @param {string} name */
function uuidOf(name) {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * @template Item
 * @param {number} length @param {(i: number) => Item} make
 */
const list = (length, make) => Array.from({ length }, (_, i) => make(i));
const typeNames = [
  'service_idle',
  'service_awaken',
  'user_login',
  'service_running',
  'openapi_key_update',
  'service_update_ip_access_list',
];
const types = [...typeNames, ...list(90, (i) => `service_update_setting_${i}`)];
const services = list(40, (i) => uuidOf(`service ${i}`));

/** @param {boolean} irregular */
function makeActors(irregular) {
  const users = list(irregular ? 200_000 : 400, (i) => ({
    type: 'user',
    id: `Google_1${String(i).padStart(20, '0')}`,
    details: irregular && i % 3 === 0 ? `Zoë Ångström ${i} 日本` : `person.${i}@example.com`,
  }));
  const keys = list(60, (i) => ({ type: 'api', id: uuidOf(`key ${i}`), details: `ci deploy key ${i}` }));
  return { users, keys };
}

/**
 * A value near the start of the list comes much more often than one near its end.
 * @template Item
 * @param {(limit: number) => number} random @param {readonly [Item, ...Item[]] | readonly Item[]} values
 */
function skewed(random, values) {
  const value = values[Math.floor((random(values.length) * random(values.length)) / values.length)];
  if (value === undefined) throw new Error('A list without values');
  return value;
}

/**
 * @param {number} i @param {number} rows @param {(limit: number) => number} random
 * @param {ReturnType<typeof makeActors>} actors @param {boolean} irregular
 * @returns {Record<string, unknown>}
 */
function makeRow(i, rows, random, { users, keys }, irregular) {
  const seconds = newestMs / 1000 - Math.floor((i * 63_072_000) / rows);
  const kind = random(100);
  const actor =
    kind < 55
      ? irregular
        ? users[random(users.length)]
        : skewed(random, users)
      : kind < 80
        ? keys[random(keys.length)]
        : undefined;
  /** @type {Record<string, unknown>} */
  const row = {
    id:
      seconds.toString(16).padStart(8, '0') +
      random(0xffffffff).toString(16).padStart(8, '0') +
      (rows - i).toString(16).padStart(8, '0'),
    createdAt: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
    type: skewed(random, types),
    actorType: actor?.type ?? (kind < 99 ? 'system' : 'support'),
  };
  if (actor) {
    row['actorId'] = actor.id;
    row['actorDetails'] = actor.details;
    const address = random(irregular ? 300_000 : 20_000);
    row['actorIpAddress'] =
      address % 7 === 0
        ? `2001:db8::${address.toString(16)}`
        : `198.${18 + (address >> 16)}.${(address >> 8) & 255}.${address & 255}`;
  }
  row['organizationId'] = organizationId;
  if (random(10) > 0) row['serviceId'] = skewed(random, services);
  if (random(100) === 0)
    row['changes'] = { before: { replicas: random(4) }, after: { replicas: random(9), note: 'scaled by schedule' } };
  return row;
}

/** @param {Record<string, unknown>} row @param {(limit: number) => number} random */
function spellIrregularly(row, random) {
  const members = Object.entries(row);
  for (let i = members.length - 1; i > 0; i--) {
    const j = random(i + 1);
    members.splice(i, 0, ...members.splice(j, 1));
  }
  const gap = ['', ' ', '\n  '][random(3)];
  const texts = members.map(([key, value]) => {
    const json = JSON.stringify(value);
    const spelled =
      random(12) === 0 ? json.replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`) : json;
    return `${gap}"${key}":${gap}${typeof value === 'string' ? spelled : json}`;
  });
  return `{${texts.join(',')}${gap}}`;
}

/**
 * @param {LogKind} kind
 * @param {number} rows
 * @returns {string} the path of the log's file, made now if it is not there
 */
export function makeLog(kind, rows) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${kind}-${rows}-v1.json`);
  if (existsSync(path)) return path;
  const irregular = kind === 'irregular';
  const random = makeRandom(irregular ? 2 : 1);
  const actors = makeActors(irregular);
  const file = openSync(`${path}.part`, 'w');
  const isPlain = kind === 'plain';
  let part = isPlain ? '[' : '{"requestId":"b3a8f6ac-0d7c-4a43-9f0e-2f1f4f8d5f01","result":[';
  for (let i = 0; i < rows; i++) {
    const row = makeRow(i, rows, random, actors, irregular);
    if (isPlain) delete row['changes'];
    part += (i > 0 ? ',' : '') + (irregular ? spellIrregularly(row, random) : JSON.stringify(row));
    if (part.length > 4_000_000) {
      writeSync(file, part);
      part = '';
    }
  }
  writeSync(file, isPlain ? `${part}]` : `${part}],"status":200}`);
  closeSync(file);
  renameSync(`${path}.part`, path);
  return path;
}
