import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { publishedActivityTypes } from '../../api/publishedActivityTypes.ts';
import { activitySentences, keyUpdatePhrases } from './activitySentences.ts';
import { activityGroupOf, describeActivity, sentenceText, type DescribableActivity } from './describeActivity.ts';

const serviceId = '0b3f1d52-7a1e-4a55-9a77-0a4d9c1e2f30';
const names = { services: new Map([[serviceId, 'prod-analytics']]), keys: new Map([['key-1', 'ci-deploy']]) };
const say = (activity: DescribableActivity): string => sentenceText(describeActivity(activity, names));

/** The published values of `keyUpdateType`. */
const keyUpdateTypes = [
  'created',
  'deleted',
  'name-changed',
  'role-changed',
  'state-changed',
  'date-changed',
  'ip-access-list-changed',
  'org-role-changed',
  'default-service-role-changed',
  'service-role-changed',
  'roles-v2-changed',
];

describe('the table of sentences', () => {
  it('has one sentence for each published type and none beside them', () => {
    expect(Object.keys(activitySentences).toSorted()).toEqual([...publishedActivityTypes].toSorted());
  });
  it('has a phrase of its own for each published way to change a key', () => {
    expect([...keyUpdatePhrases.keys()].toSorted()).toEqual(keyUpdateTypes.toSorted());
  });
  it('tells every two types apart', () => {
    const phrases = Object.values(activitySentences).map(({ phrase }) => phrase);
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });
  it.each(publishedActivityTypes)('makes a whole sentence of %s with nothing and with everything given', (type) => {
    const everything = {
      type,
      actorType: 'user',
      actorDetails: 'ada@example.com',
      serviceId,
      targetKeyId: 'key-1',
      targetRoleNames: ['Admin', 'Auditor'],
      targetActorIds: ['user/u1'],
      targetResourceIds: ['r1'],
    };
    for (const text of [say({ type, actorType: 'user', actorDetails: 'ada@example.com' }), say(everything)]) {
      expect(text).toMatch(/^ada@example\.com [a-z]/u);
      expect(text).not.toMatch(/[{}|]|undefined|\s\s|\s$/u);
    }
  });
});

describe('a sentence', () => {
  const ada = { actorType: 'user', actorDetails: 'ada@example.com', actorId: 'Google_0001' };

  it('names the service', () => {
    expect(say({ ...ada, type: 'service_update_ip_access_list', serviceId })).toBe(
      'ada@example.com changed the IP access list of prod-analytics',
    );
  });
  it('names a deleted service by the start of its id', () => {
    expect(say({ ...ada, type: 'service_stop', serviceId: '99999999-7a1e-4a55-9a77-0a4d9c1e2f30' })).toBe(
      'ada@example.com stopped service 99999999…',
    );
  });
  it('says how a key was changed, and which', () => {
    expect(say({ ...ada, type: 'openapi_key_update', keyUpdateType: 'name-changed', targetKeyId: 'key-1' })).toBe(
      'ada@example.com renamed the API key ci-deploy',
    );
  });
  it('keeps a way to change a key that was never published', () => {
    expect(say({ ...ada, type: 'openapi_key_update', keyUpdateType: 'quota-changed' })).toBe(
      'ada@example.com changed an API key (quota changed)',
    );
  });
  it('names roles and members', () => {
    expect(
      say({
        ...ada,
        type: 'organization_member_update_roles',
        targetRoleNames: ['Admin', 'Auditor'],
        targetActorIds: ['user/bob'],
      }),
    ).toBe('ada@example.com changed the roles of bob: Admin and Auditor');
  });
  it('calls members as people do: as the log has it, else as the page knows them', () => {
    const removed = {
      ...ada,
      type: 'organization_member_remove_roles',
      targetRoleNames: ['Admin'],
      targetActorIds: ['user/google-7', 'user/google-8'],
    };
    const actors = new Map([['google-7', 'bob@example.com']]);
    expect(sentenceText(describeActivity(removed, { ...names, actors }))).toBe(
      'ada@example.com took the role Admin from bob@example.com and google-8',
    );
    expect(say({ ...removed, targetActorNames: ['Bob', 'Eve'] })).toBe(
      'ada@example.com took the role Admin from Bob and Eve',
    );
  });
  it('names resources, whole', () => {
    expect(
      say({
        ...ada,
        type: 'role_resources_delete',
        targetRoleNames: ['Reader'],
        targetResourceIds: ['instance/orders'],
      }),
    ).toBe('ada@example.com deleted the resource instance/orders that the role Reader referred to');
  });
  it('names the service, also where the sentence has no place for one', () => {
    expect(say({ ...ada, type: 'udf_create', serviceId })).toBe(
      'ada@example.com created a user-defined function on prod-analytics',
    );
    expect(
      say({
        ...ada,
        type: 'openapi_key_update',
        keyUpdateType: 'service-role-changed',
        targetKeyId: 'key-1',
        serviceId,
      }),
    ).toBe('ada@example.com changed a service role of the API key ci-deploy on prod-analytics');
  });
  it('counts what is too long to list', () => {
    expect(say({ ...ada, type: 'role_delete', targetRoleNames: ['a', 'b', 'c', 'd', 'e'] })).toBe(
      'ada@example.com deleted the roles a, b, c and 2 more',
    );
  });
  it('shows an unknown type as its words, with its service', () => {
    expect(say({ ...ada, type: 'quantum_leap-started', serviceId })).toBe(
      'ada@example.com · quantum leap started · prod-analytics',
    );
    expect(activityGroupOf('quantum_leap-started')).toBe('other');
  });
  it('calls the system System, and names who has no details by id', () => {
    expect(say({ type: 'service_idle', actorType: 'system', actorId: 'x', serviceId })).toBe(
      'System idled prod-analytics',
    );
    expect(say({ type: 'user_login', actorType: 'user', actorId: 'Google_0001' })).toBe('Google_0001 signed in');
  });
  it('calls the system System, also where its details are empty', () => {
    expect(say({ type: 'postgres_action', actorType: 'system', actorDetails: '' })).toBe(
      'System ran a PostgreSQL action on a service',
    );
  });
  it('is never empty and never shows a template, whatever the values are', () => {
    const value = fc.option(fc.string(), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ type: value, actorType: value, actorId: value, keyUpdateType: value }), (activity) => {
        const { actor, parts } = describeActivity(activity, names);
        expect(actor).not.toBe('');
        expect(parts.length).toBeGreaterThan(0);
        expect(parts.map(({ text }) => text).join('')).not.toMatch(/\{\w+\|/u);
      }),
    );
  });
});
