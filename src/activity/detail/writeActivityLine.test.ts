import { afterEach, describe, expect, it, vi } from 'vitest';

import { writeActivityLine, writeActivityMarkdown } from './writeActivityLine.ts';

const activity = {
  id: 'a7',
  createdAt: '2026-05-04T09:12:44Z',
  type: 'service_update_ip_access_list',
  actorType: 'user',
  actorId: undefined,
  actorDetails: 'ada@example.com',
  actorIpAddress: '203.0.113.7',
  organizationId: undefined,
  serviceId: 's1',
  userAgent: undefined,
  targetKeyId: undefined,
  keyUpdateType: undefined,
  targetRoleIds: undefined,
  targetRoleNames: undefined,
  targetActorIds: undefined,
  targetResourceIds: undefined,
};
const names = { services: new Map([['s1', 'prod_*analytics*']]) };
const link = 'https://dashboard.example/organizations/o/activities/a7';

const lineAt = (createdAt: string) => writeActivityLine({ activity: { ...activity, createdAt }, names, link });

afterEach(() => vi.unstubAllEnvs());

describe('an activity that is handed on', () => {
  it('has the time that the list shows, also where the server sends one without a zone, or a day that there is not', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(lineAt('2026-05-04T09:12:44')).toMatch(/^2026-05-04 09:12:44 UTC, /u);
    expect(lineAt('2026-02-30T09:12:44Z')).toMatch(/^2026-02-30T09:12:44Z, /u);
  });
  it('is one line of text', () => {
    expect(writeActivityLine({ activity, names, link })).toBe(
      `2026-05-04 09:12:44 UTC, ada@example.com changed the IP access list of prod_*analytics*, actor type user, from 203.0.113.7: ${link}`,
    );
  });
  it('says what is there only, and a time that cannot be read as it came', () => {
    const little = { ...activity, actorType: undefined, actorIpAddress: undefined };
    expect(writeActivityLine({ activity: { ...little, createdAt: 'soon' }, names, link })).toBe(
      `soon, ada@example.com changed the IP access list of prod_*analytics*: ${link}`,
    );
    expect(writeActivityLine({ activity: { ...little, createdAt: undefined }, names, link })).toMatch(/^no time, ada/u);
  });
  it('stays one line and one list item, whatever names contain', () => {
    const tricky = { ...activity, id: '[7]', actorDetails: 'x\n# heading [click](javascript:1) <b>' };
    expect(writeActivityLine({ activity: tricky, names, link })).toContain(' UTC, x # heading [click]');
    const text = writeActivityMarkdown({ activity: tricky, names, link });
    expect(text).not.toContain('\n');
    expect(text).toContain(String.raw`x \# heading \[click\]\(javascript:1\) \<b\> changed`);
    expect(text).toContain(String.raw`prod\_\*analytics\*`);
    const marks = '\\`*_{}[]()#.!|<>~&';
    const marked = writeActivityMarkdown({ activity: { ...activity, actorDetails: marks }, names, link });
    expect(marked).toContain(` ${Array.from(marks, (mark) => `\\${mark}`).join('')} changed`);
    // These mean something at the start of a line only, where neither stands.
    expect(text).toMatch(/^- \*\*2026-05-04 /u);
    expect(text.endsWith(String.raw`([\[7\]](<${link}>))`)).toBe(true);
  });
});
