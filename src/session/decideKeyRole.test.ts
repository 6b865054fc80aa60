import { describe, expect, it } from 'vitest';

import type { ApiErrorKind } from '../api/ApiError.ts';
import { apiKeySchema, type ApiKey } from '../api/schemas.ts';
import { decideKeyRole, type Reading, type RoleEvidence } from './decideKeyRole.ts';

const notRead = { kind: 'notRead' } as const;
const read = <Value>(value: Value): Reading<Value> => ({ kind: 'read', value });
const failed = (kind: ApiErrorKind): Reading<never> => ({
  kind: 'failed',
  error: { kind, message: 'words of the server' },
});

const key = (fields: object): ApiKey => apiKeySchema.parse({ id: 'k', state: 'enabled', keySuffix: 'x7Q2', ...fields });
const withRole = (roleName: string, roleType = 'system', fields: object = {}): ApiKey =>
  key({ assignedRoles: [{ roleId: 'r', roleName, roleType }], ...fields });

const decide = (evidence: Partial<RoleEvidence>) =>
  decideKeyRole({ keySuffix: 'x7Q2', change: 'none', keys: notRead, whoami: notRead, roles: notRead, ...evidence });

describe('decideKeyRole', () => {
  it('reads the keys first, and nothing else until they have come', () => {
    expect(decide({})).toEqual({ kind: 'needs', source: 'keys' });
  });
  it('is settled by the keys alone where they tell a system role', () => {
    expect(decide({ keys: read([withRole('Admin')]) })).toEqual({ kind: 'admin', source: 'assignedRole' });
    expect(decide({ keys: read([withRole('Developer')]) })).toMatchObject({ kind: 'notAdmin' });
  });
  it('names the role of a key that may not rename', () => {
    expect(decide({ keys: read([withRole('Developer')]) })).toMatchObject({
      reason: expect.stringContaining('Developer'),
    });
  });
  it('prefers assigned roles to the deprecated ones, which may be stale', () => {
    expect(decide({ keys: read([withRole('Developer', 'system', { roles: ['admin'] })]) })).toMatchObject({
      kind: 'notAdmin',
    });
    expect(decide({ keys: read([withRole('Admin', 'system', { roles: ['developer'] })]) })).toMatchObject({
      kind: 'admin',
    });
  });
  it('uses the deprecated roles where there are no others', () => {
    expect(decide({ keys: read([key({ roles: ['admin'] })]) })).toMatchObject({ kind: 'admin' });
    expect(decide({ keys: read([key({ roles: ['developer'] })]) })).toMatchObject({ kind: 'notAdmin' });
  });
  it.each([
    ['a custom role', withRole('Platform', 'custom')],
    ['a custom role that calls itself Admin', withRole('Admin', 'custom')],
    ['no role at all', key({ roles: [] })],
    ['an empty list of assigned roles', key({ assignedRoles: [], roles: ['admin'] })],
  ])('asks for the roles of the organization for a key with %s', (_title, listed) => {
    expect(decide({ keys: read([listed]) })).toEqual({ kind: 'needs', source: 'roles' });
    expect(decide({ keys: read([listed]), roles: read([]) })).toEqual({ kind: 'admin', source: 'permission' });
    expect(decide({ keys: read([listed]), roles: failed('forbidden') })).toMatchObject({ kind: 'notAdmin' });
  });
  it.each(['notFound', 'forbidden', 'proxy', 'unreadable'] as const)(
    'goes on to the roles when the keys are %s',
    (kind) => {
      expect(decide({ keys: failed(kind) })).toEqual({ kind: 'needs', source: 'roles' });
    },
  );
  it('does not know the role where a server has none of these calls, and says so', () => {
    const role = decide({ keys: failed('notFound'), roles: failed('notFound') });
    expect(role).toEqual({ kind: 'unknown', reason: 'This server does not tell what the key may do.' });
  });
  it('does not take a fault of the server for a refusal of the key', () => {
    const role = decide({ keys: failed('proxy'), roles: failed('proxy') });
    expect(role).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('words of the server') });
  });
  it('believes the answer to a change more than all others', () => {
    const keys = read([withRole('Admin')]);
    expect(decide({ keys, roles: read([]), change: 'refused' })).toMatchObject({ kind: 'notAdmin' });
    expect(decide({ keys: failed('notFound'), roles: failed('forbidden'), change: 'allowed' })).toMatchObject({
      kind: 'admin',
    });
  });

  describe('when several keys end alike', () => {
    const admin = withRole('Admin', 'system', { id: 'a' });
    const developer = withRole('Developer', 'system', { id: 'd' });

    it('prefers the enabled one', () => {
      const disabled = withRole('Admin', 'system', { id: 'z', state: 'disabled' });
      expect(decide({ keys: read([disabled, developer]) })).toMatchObject({ kind: 'notAdmin' });
    });
    it('needs no further call if all of them say the same', () => {
      expect(decide({ keys: read([admin, { ...admin, id: 'b' }]) })).toMatchObject({ kind: 'admin' });
    });
    it('asks whoami if they differ, and believes it', () => {
      const keys = read([admin, developer]);
      expect(decide({ keys })).toEqual({ kind: 'needs', source: 'whoami' });
      const whoami = read({ actorType: 'apiKey', keyId: 'd', name: undefined, organizationId: undefined });
      expect(decide({ keys, whoami })).toMatchObject({ kind: 'notAdmin' });
    });
    it('goes on to the roles where whoami does not help', () => {
      expect(decide({ keys: read([admin, developer]), whoami: failed('notFound') })).toEqual({
        kind: 'needs',
        source: 'roles',
      });
    });
  });

  it('goes on to the roles if the key is not listed, or the session does not tell which it is', () => {
    expect(decide({ keys: read([withRole('Admin', 'system', { keySuffix: 'aaaa' })]) })).toMatchObject({
      source: 'roles',
    });
    expect(decide({ keySuffix: undefined, keys: read([withRole('Admin')]) })).toMatchObject({ source: 'roles' });
  });
});
