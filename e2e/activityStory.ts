import { randomUUID } from 'node:crypto';

/** The service of the stories, and one that has been deleted: its id is all that is known of it. */
export const prod = { id: randomUUID(), name: 'prod-analytics' };
export const deletedServiceId = '99999999-7a1e-4a55-9a77-0a4d9c1e2f30';

const ada = {
  actorType: 'user',
  actorId: 'Google_000111',
  actorDetails: 'ada@example.com',
  actorIpAddress: '203.0.113.7',
};

/** Eight activities of two days, one of each kind that the list has to tell apart; times in UTC, the browser is in Berlin. */
export const activityStory = [
  { id: 'a8', createdAt: '2026-05-04T21:30:00Z', type: 'quantum_leap_started', ...ada, serviceId: prod.id },
  { id: 'a7', createdAt: '2026-05-04T09:12:44Z', type: 'service_update_ip_access_list', ...ada, serviceId: prod.id },
  { id: 'a6', createdAt: '2026-05-04T09:12:40Z', type: 'service_idle', actorType: 'system', serviceId: prod.id },
  {
    id: 'a5',
    createdAt: '2026-05-04T08:00:00Z',
    type: 'service_create',
    actorType: 'api',
    actorId: 'key-7',
    actorDetails: 'ci-deploy',
    actorIpAddress: '198.51.100.23',
    serviceId: deletedServiceId,
  },
  {
    id: 'a4',
    createdAt: '2026-05-04T07:00:00Z',
    type: 'user_login',
    actorType: 'support',
    actorDetails: 'Sam (support)',
  },
  { id: 'a3', createdAt: '2026-05-04T06:00:00Z', type: 'service_upgrade', actorType: 'robot', actorDetails: 'R2' },
  // 00:30 in Berlin: a day later there than in UTC.
  { id: 'a2', createdAt: '2026-05-02T22:30:00Z', type: 'user_login', ...ada },
  {
    id: 'a1',
    createdAt: '2026-05-02T12:00:00Z',
    type: 'organization_member_update_roles',
    ...ada,
    targetRoleNames: ['Admin', 'Auditor'],
    targetActorIds: ['user/bob'],
    userAgent: 'Mozilla/5.0',
    extraNumber: 42,
    extraObject: { deep: ['x', { y: true }] },
    extraList: ['one', 'two'],
  },
] as const;

/** A workspace in which the story has happened. */
export const story = { services: [prod], activities: activityStory };
