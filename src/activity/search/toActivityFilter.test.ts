import { describe, expect, it } from 'vitest';

import { parseSearch } from './parseSearch.ts';
import { readMoment } from './readMoment.ts';
import { toActivityFilter, type SearchContext } from './toActivityFilter.ts';

const context: SearchContext = {
  nowMs: Date.UTC(2026, 10, 24, 8),
  timeZone: 'Europe/Berlin',
  services: new Map([
    ['id-1', 'Prod'],
    ['id-2', 'prod-eu'],
  ]),
};
const filterOf = (text: string) =>
  toActivityFilter(
    parseSearch(text).map(({ term }) => term),
    context,
  );

describe('a filter', () => {
  it('gathers the values of one field as alternatives', () => {
    expect(filterOf('actorType:user actorType:api -type:service_* -type:x').facets).toEqual([
      {
        facet: 'actorType',
        include: [
          { kind: 'value', value: 'user', elseAnyCase: true },
          { kind: 'value', value: 'api', elseAnyCase: true },
        ],
        exclude: [],
      },
      {
        facet: 'type',
        include: [],
        exclude: [
          { kind: 'prefix', prefix: 'service_', elseAnyCase: true },
          { kind: 'value', value: 'x', elseAnyCase: true },
        ],
      },
    ]);
  });
  it('finds a service by its name in any case, and by its id', () => {
    expect(filterOf('service:prod').facets[0]?.include).toEqual([
      { kind: 'value', value: 'prod' },
      { kind: 'value', value: 'id-1' },
    ]);
    expect(filterOf('service:prod*').facets[0]?.include).toContainEqual({ kind: 'value', value: 'id-2' });
  });
  it('takes a block of addresses as such', () => {
    expect(filterOf('ip:203.0.113.0/24').facets[0]?.include).toEqual([{ kind: 'cidr', block: '203.0.113.0/24' }]);
  });
  it('takes what is no address as it stands', () => {
    expect(filterOf('ip:"203.0.113.7, 10.0.0.1"').facets[0]?.include).toEqual([
      { kind: 'value', value: '203.0.113.7, 10.0.0.1' },
    ]);
    expect(filterOf('-ip:"10.0.0.0/33"').facets[0]?.exclude).toEqual([{ kind: 'value', value: '10.0.0.0/33' }]);
  });
  it('finds an address in each of its spellings', () => {
    expect(filterOf('ip:2001:DB8:0::1').facets[0]?.include).toContainEqual({ kind: 'cidr', block: '2001:DB8:0::1' });
    expect(filterOf('ip:203.0.113.*').facets[0]?.include).toEqual([{ kind: 'prefix', prefix: '203.0.113.' }]);
  });
  it.each(['actor', 'actorType', 'type', 'key', 'userAgent'])(
    'finds %s in any case, where it is not found as it is',
    (field) => {
      expect(filterOf(`-${field}:CI-Deploy`).facets[0]?.exclude).toEqual([
        { kind: 'value', value: 'CI-Deploy', elseAnyCase: true },
      ]);
      expect(filterOf(`${field}:Service_*`).facets[0]?.include).toEqual([
        { kind: 'prefix', prefix: 'Service_', elseAnyCase: true },
      ]);
    },
  );
  it('finds a user agent by how it begins', () => {
    expect(filterOf('userAgent:curl* -userAgent:curl/8.0').facets).toEqual([
      {
        facet: 'userAgent',
        include: [{ kind: 'prefix', prefix: 'curl', elseAnyCase: true }],
        exclude: [{ kind: 'value', value: 'curl/8.0', elseAnyCase: true }],
      },
    ]);
  });
  it('turns any value and no value into present and absent', () => {
    expect(filterOf('service:*').facets[0]).toEqual({ facet: 'service', include: [], exclude: [{ kind: 'absent' }] });
    expect(filterOf('-service:*').facets[0]).toEqual({ facet: 'service', include: [{ kind: 'absent' }], exclude: [] });
  });
  it('finds a key by its name too', () => {
    const keys = new Map([['key-1', 'CI deploy']]);
    const terms = parseSearch('key:"ci deploy" deploy').map(({ term }) => term);
    const filter = toActivityFilter(terms, { ...context, keys });
    expect(filter.facets).toMatchObject([{ facet: 'targetKey', include: [{}, { kind: 'value', value: 'key-1' }] }]);
    expect(filter.texts).toEqual([{ contains: 'deploy', exclude: false, also: { targetKeyId: ['key-1'] } }]);
  });
  it('looks for a text in the names on the screen too', () => {
    expect(filterOf('PROD-').texts).toEqual([{ contains: 'PROD-', exclude: false, also: { serviceId: ['id-2'] } }]);
  });
  it('looks for it with or without accents, as the log does', () => {
    const services = new Map([['id-3', 'Übersicht-Ångström']]);
    const textsOf = (text: string) =>
      toActivityFilter([{ kind: 'text', text, isExcluded: false }], { ...context, services }).texts;
    expect(textsOf('angstrom')).toMatchObject([{ also: { serviceId: ['id-3'] } }]);
    expect(textsOf('übersicht')).toMatchObject([{ also: { serviceId: ['id-3'] } }]);
  });
  it('takes the narrowest of several ranges, in the zone of the page', () => {
    expect(filterOf('after:2026-11-24 last:30d before:2026-11-25 before:2027')).toEqual({
      facets: [],
      texts: [],
      fromMs: Date.UTC(2026, 10, 23, 23),
      toMs: Date.UTC(2026, 10, 24, 23),
    });
  });
  it('asks for damaged rows only, or for none of them', () => {
    expect(filterOf('is:damaged')).toEqual({ facets: [], texts: [], damaged: ['only'] });
    expect(filterOf('-is:damaged')).toEqual({ facets: [], texts: [], damaged: ['none'] });
  });
  it('leaves mistakes out', () => {
    expect(filterOf('nonsense:x "open')).toEqual({ facets: [], texts: [] });
  });
});

describe('a moment', () => {
  it.each([
    ['2026-11-24T09:30:00Z', 'Europe/Berlin', '2026-11-24T09:30:00.000Z'],
    ['2026-11-24T09:30+05:45', 'UTC', '2026-11-24T03:45:00.000Z'],
    ['2026-11-24T09:30', 'Europe/Berlin', '2026-11-24T08:30:00.000Z'],
    ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    // The clock was put back from 3:00 to 2:00: 2:30 occurs twice, and the first one is meant.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    // The clock leaves these out: an hour of the night, the first hour of a day, and a whole day.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2026-11-24', 'America/New_York', '2026-11-24T05:00:00.000Z'],
    ['2026', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ])('%s in %s is %s', (text, timeZone, expected) => {
    expect(new Date(readMoment(text, timeZone) ?? Number.NaN).toISOString()).toBe(expected);
  });
  it.each(['', 'yesterday', '2026-13-01', '2026-02-30', '2026-11-24T24:00', '2026-11-24T09', '24.11.2026'])(
    '%s is not one',
    (text) => {
      expect(readMoment(text, 'UTC')).toBeUndefined();
    },
  );
});
