import { describe, expect, it } from 'vitest';

import { readSettings, type Settings } from './settings.ts';

const hexKey = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const base64Key = Buffer.from(hexKey, 'hex').toString('base64');

function settingsOf(environment: Record<string, string>): Settings {
  const reading = readSettings(environment);
  if (reading.kind === 'wrong') throw new Error(reading.faults.join('\n'));
  return reading.settings;
}

function faultsOf(environment: Record<string, string>): readonly string[] {
  const reading = readSettings(environment);
  return reading.kind === 'wrong' ? reading.faults : [];
}

describe('readSettings', () => {
  it('needs nothing: loopback, the embedded API, a session key of its own', () => {
    const settings = settingsOf({ PORT: ' ', API_ORIGIN: '' });
    expect(settings).toMatchObject({
      port: { number: 4173, isFixed: false },
      host: '127.0.0.1',
      dataDir: '.data',
      sampleActivities: 50_000,
      apiOrigin: undefined,
      rateLimit: { limit: 10, windowSeconds: 10 },
    });
    expect(settings.sessionKeys[0]).toHaveLength(32);
    expect(settings.sessionKeys[0]).not.toEqual(settingsOf({}).sessionKeys[0]);
  });

  it.each([
    'https://api.example.com',
    'https://api.example.com/',
    'https://api.example.com/v1',
    'https://api.example.com/v1/',
  ])('takes the address of the API as %s', (API_ORIGIN) => {
    expect(settingsOf({ API_ORIGIN }).apiOrigin).toBe('https://api.example.com');
  });

  it('keeps a path in front of /v1', () => {
    expect(settingsOf({ API_ORIGIN: 'http://localhost:8080/proxy/v1/' }).apiOrigin).toBe('http://localhost:8080/proxy');
  });

  it('takes session keys in hex and in both kinds of base64', () => {
    const base64Url = base64Key.replaceAll('+', '-').replaceAll('/', '_').replace('=', '');
    const { sessionKeys } = settingsOf({ SESSION_KEY: `${hexKey}, ${base64Key},${base64Url}` });
    expect(sessionKeys.map((key) => Buffer.from(key).toString('hex'))).toEqual([hexKey, hexKey, hexKey]);
  });

  it('tells all faults at once, each by the name of its setting', () => {
    const faults = faultsOf({
      PORT: '70000',
      HOST: 'example.com',
      SAMPLE_ACTIVITIES: '-1',
      API_ORIGIN: 'api.example.com',
      RATE_LIMIT: '10',
      OPERATOR_TOKEN: 'short',
      SESSION_KEY: 'secret',
      PUBLIC_ORIGIN: 'http://dashboard.example.com',
    });
    const named = faults.map((fault) => fault.split(' ')[0]);
    expect(new Set(named)).toEqual(
      new Set([
        'API_ORIGIN',
        'HOST',
        'OPERATOR_TOKEN',
        'PORT',
        'PUBLIC_ORIGIN',
        'RATE_LIMIT',
        'SAMPLE_ACTIVITIES',
        'SESSION_KEY',
      ]),
    );
    expect(named).toHaveLength(8);
    for (const fault of faults) expect(fault).not.toContain('\n');
  });

  it.each([{ API_ORIGIN: 'https://id:secret@api.example.com' }, { API_ORIGIN: 'https://api.example.com?x=1' }])(
    'refuses $API_ORIGIN without repeating it',
    (environment) => {
      expect(faultsOf(environment)).toHaveLength(1);
      expect(faultsOf(environment).join()).not.toContain('secret');
    },
  );

  it.each([{ SESSION_KEY: 'A'.repeat(43) }, { SESSION_KEY: hexKey.slice(2) }, { SESSION_KEY: `${hexKey},` }])(
    'refuses the weak or broken $SESSION_KEY',
    (environment) => {
      expect(faultsOf(environment)).toHaveLength(1);
    },
  );

  it.each([{ HOST: '0.0.0.0' }, { HOST: '::' }, { PUBLIC_ORIGIN: 'https://dashboard.example.com' }])(
    'wants a session key where others can reach the server: %o',
    (environment) => {
      expect(faultsOf(environment)).toEqual([expect.stringMatching(/^SESSION_KEY is missing.*node -p/u)]);
      expect(faultsOf({ ...environment, SESSION_KEY: hexKey })).toEqual([]);
    },
  );
});
