import { ownCallHeaders } from '../api/client.ts';
import { activitiesPath } from '../api/queries.ts';
import { ActivityLog } from './ActivityLog.ts';
import type { ActivityLogKeeper } from './ActivityLogKeeper.ts';
import { ActivityLogClient } from './log/ActivityLogClient.ts';

/** The log of an organization: the one that is kept, or a new one, which reads nothing until it is started. */
export const openActivityLog = (keeper: ActivityLogKeeper, organizationId: string): ActivityLog =>
  keeper.open(
    organizationId,
    () =>
      new ActivityLog(new ActivityLogClient(), {
        url: activitiesPath(organizationId),
        headers: { ...ownCallHeaders, Accept: 'application/json' },
      }),
  );
