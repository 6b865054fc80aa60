import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';

/** Everything that the environment decides about this server; README.md lists the variables. */
export interface Settings {
  /** `isFixed`: PORT was given, so that no other port will do. */
  port: { number: number; isFixed: boolean };
  host: string;
  /** A folder, or `memory:` for data that ends with the process. */
  dataDir: string;
  sampleActivities: number;
  /** The address in front of `/v1`, without a slash at its end; undefined: the embedded API. */
  apiOrigin: string | undefined;
  /** 32 bytes each: the first seals, all open. */
  sessionKeys: readonly [Uint8Array, ...Uint8Array[]];
  rateLimit: { limit: number; windowSeconds: number };
  operatorToken: string | undefined;
  /** Where browsers reach this server, if not at its own address: a proxy that speaks TLS, or the outside of a container. */
  publicOrigin: string | undefined;
}

export type SettingsReading = { kind: 'valid'; settings: Settings } | { kind: 'wrong'; faults: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables; an empty value counts as not given.
 * @returns the settings, or all faults at once, each one line that says what to do.
 */
export function readSettings(environment: Environment): SettingsReading {
  const faults: string[] = [];
  const valueOf = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const read = <Value>(name: string, absent: Value, parse: (text: string) => Value | Fault): Value => {
    const text = valueOf(name);
    const value = text === undefined ? absent : parse(text);
    if (!(value instanceof Fault)) return value;
    faults.push(`${name} ${value.advice}`);
    return absent;
  };

  const host = read('HOST', '127.0.0.1', parseHost);
  const publicOrigin = read('PUBLIC_ORIGIN', undefined, parsePublicOrigin);
  const given = read('SESSION_KEY', [], parseSessionKeys);
  const [first = randomBytes(32), ...others] = given;
  if (valueOf('SESSION_KEY') === undefined && !(isLoopbackName(host) && !publicOrigin?.startsWith('https:'))) {
    faults.push(
      'SESSION_KEY is missing: a server that others can reach needs a key of its own. Make one with ' +
        `node -p "crypto.randomBytes(32).toString('base64')" and keep it secret.`,
    );
  }
  const settings: Settings = {
    port: {
      number: read('PORT', 4173, (text) => parseInteger(text, 0, 65_535)),
      isFixed: valueOf('PORT') !== undefined,
    },
    host,
    dataDir: valueOf('DATA_DIR') ?? '.data',
    sampleActivities: read('SAMPLE_ACTIVITIES', 50_000, (text) => parseInteger(text, 0, 20_000_000)),
    apiOrigin: read('API_ORIGIN', undefined, parseApiOrigin),
    sessionKeys: [first, ...others],
    rateLimit: read('RATE_LIMIT', { limit: 10, windowSeconds: 10 }, parseRateLimit),
    operatorToken: read('OPERATOR_TOKEN', undefined, parseOperatorToken),
    publicOrigin,
  };
  return faults.length === 0 ? { kind: 'valid', settings } : { kind: 'wrong', faults };
}

/** Whether this name can only mean the machine itself. @param name without port; an IPv6 address without brackets. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** What is wrong with a value, and what to write instead. */
class Fault {
  readonly advice: string;
  constructor(advice: string) {
    this.advice = advice;
  }
}

function parseInteger(text: string, least: number, most: number): number | Fault {
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : new Fault(`must be a whole number from ${least} to ${most}.`);
}

function parseHost(text: string): string | Fault {
  const host = text.replace(/^\[(.*)\]$/u, '$1');
  return isIP(host) > 0 || host === 'localhost'
    ? host
    : new Fault('must be an IP address of this machine or "localhost", for example 127.0.0.1 or 0.0.0.0.');
}

function parseRateLimit(text: string): Settings['rateLimit'] | Fault {
  const match = /^(\d{1,7})\/(\d{1,5})$/u.exec(text);
  const [limit, windowSeconds] = [Number(match?.[1]), Number(match?.[2])];
  return limit >= 1 && windowSeconds >= 1
    ? { limit, windowSeconds }
    : new Fault('must be requests/seconds, for example 10/10.');
}

function parseOperatorToken(text: string): string | Fault {
  return text.length >= 32 ? text : new Fault('must have at least 32 characters, or be left out.');
}

function parseAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isPlain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}

function parseApiOrigin(text: string): string | Fault {
  const url = parseAddress(text);
  if (url === undefined) {
    return new Fault(
      'must be the address of an Organizations API without user name or query, for example https://api.clickhouse.cloud.',
    );
  }
  return url.origin + url.pathname.replace(/\/+$/u, '').replace(/\/v1$/u, '');
}

function parsePublicOrigin(text: string): string | Fault {
  const url = parseAddress(text);
  const isSafe = url?.protocol === 'https:' || isLoopbackName((url?.hostname ?? '').replace(/^\[(.*)\]$/u, '$1'));
  return url !== undefined && isSafe && url.pathname === '/'
    ? url.origin
    : new Fault('must be an https origin without a path, for example https://dashboard.example.com.');
}

function parseSessionKeys(text: string): readonly Uint8Array[] | Fault {
  const keys = text.split(',').map((part) => {
    const key = part.trim();
    if (/^[\da-f]{64}$/iu.test(key)) return Buffer.from(key, 'hex');
    return /^[\w+/-]{43}=?$/u.test(key) ? Buffer.from(key, 'base64') : undefined;
  });
  const valid = keys.filter((key) => key !== undefined && key.length === 32 && new Set(key).size > 8);
  return valid.length === keys.length
    ? valid.flatMap((key) => key ?? [])
    : new Fault(
        'must be one key of 32 random bytes in base64 or hex, or several with commas between (the first one seals). Make one with ' +
          `node -p "crypto.randomBytes(32).toString('base64')".`,
      );
}
