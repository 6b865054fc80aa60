import { useContext, useSyncExternalStore } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import { useCommands } from '../ui/commands/useCommands.ts';
import type { ActivityLogKeeper } from './ActivityLogKeeper.ts';
import { ActivityLogContext } from './ActivityLogProvider.tsx';
import { useKeyNames } from './useKeyNames.ts';
import { useServiceNames } from './useServiceNames.ts';

/** Lets the palette find what the activity log holds, from every page of an organization. Shows nothing. */
export function ActivityCommands() {
  const { organizationId } = useParams();
  const keeper = useContext(ActivityLogContext);
  if (organizationId === undefined || keeper === undefined) return null;
  return <Source organizationId={organizationId} keeper={keeper} />;
}

const nothing = () => () => {};

function Source({ organizationId, keeper }: { organizationId: string; keeper: ActivityLogKeeper }) {
  const navigate = useNavigate();
  const services = useServiceNames(organizationId);
  const keys = useKeyNames(organizationId);
  const opened = useSyncExternalStore(keeper.subscribe, () => keeper.find(organizationId));
  const snapshot = useSyncExternalStore(opened?.subscribe ?? nothing, () => opened?.getSnapshot());
  const find = async (text: string) => {
    // Who searches wants the log, so searching reads it; the program for that is loaded when it is first needed.
    const [{ openActivityLog }, { findActivityCommands }] = await Promise.all([
      import('./openActivityLog.ts'),
      import('./commands/findActivityCommands.ts'),
    ]);
    const log = openActivityLog(keeper, organizationId);
    log.start();
    return findActivityCommands(text, { organizationId, log, services, keys, go: (path) => void navigate(path) });
  };
  const version = [organizationId, opened?.id, snapshot?.dataVersion, snapshot?.reading.kind, services.size].join(' ');
  useCommands([], [{ id: 'activityLog', version, find }]);
  return null;
}
