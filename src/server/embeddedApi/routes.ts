import type { Handler } from './Call.ts';
import { changeOrganization } from './handlers/changeOrganization.ts';
import { getActivity } from './handlers/getActivity.ts';
import { getKeys } from './handlers/getKeys.ts';
import { getOrganization } from './handlers/getOrganization.ts';
import { getOrganizations } from './handlers/getOrganizations.ts';
import { getRoles } from './handlers/getRoles.ts';
import { getServices } from './handlers/getServices.ts';
import { getWhoami } from './handlers/getWhoami.ts';
import { streamActivities } from './handlers/streamActivities.ts';

/** A call of the API. HEAD is answered wherever GET is. */
export interface Route {
  /** Which call it is, for those who single one out. */
  name: RouteName;
  path: string;
  method: 'GET' | 'PATCH';
  handler: Handler;
  queryNames?: readonly string[];
}

export type RouteName =
  | 'organizations'
  | 'organization'
  | 'rename'
  | 'activities'
  | 'activity'
  | 'whoami'
  | 'keys'
  | 'roles'
  | 'services';

const organization = '/v1/organizations/:organizationId';

/** Every call that there is. */
export const routes: readonly Route[] = [
  { name: 'organizations', method: 'GET', path: '/v1/organizations', handler: getOrganizations },
  { name: 'organization', method: 'GET', path: organization, handler: getOrganization },
  { name: 'rename', method: 'PATCH', path: organization, handler: changeOrganization },
  {
    name: 'activities',
    method: 'GET',
    path: `${organization}/activities`,
    handler: streamActivities,
    queryNames: ['from_date', 'to_date'],
  },
  { name: 'activity', method: 'GET', path: `${organization}/activities/:activityId`, handler: getActivity },
  { name: 'whoami', method: 'GET', path: '/v1/whoami', handler: getWhoami },
  { name: 'keys', method: 'GET', path: `${organization}/keys`, handler: getKeys },
  { name: 'roles', method: 'GET', path: `${organization}/roles`, handler: getRoles },
  { name: 'services', method: 'GET', path: `${organization}/services`, handler: getServices },
];
