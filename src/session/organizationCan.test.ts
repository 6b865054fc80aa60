import { describe, expect, it } from 'vitest';

import { organizationCan } from './organizationCan.ts';

describe('organizationCan.rename', () => {
  it('allows it to ADMIN keys only', () => {
    expect(organizationCan.rename({ kind: 'admin', source: 'assignedRole' })).toEqual({ allowed: true });
  });
  it.each([
    { kind: 'notAdmin', reason: 'This key has the role Developer.' } as const,
    { kind: 'unknown', reason: 'This server does not tell.' } as const,
  ])('says why a key of kind $kind may not', (role) => {
    expect(organizationCan.rename(role)).toEqual({ allowed: false, reason: role.reason });
  });
  it('says that it is being found out', () => {
    expect(organizationCan.rename({ kind: 'checking' })).toMatchObject({ allowed: false });
  });
});
