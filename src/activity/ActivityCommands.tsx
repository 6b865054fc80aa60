import { useContext, useSyncExternalStore } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import { useCommands } from '../ui/commands/useCommands.ts';
import type { ActivityLogKeeper } from './ActivityLogKeeper.ts';
import { ActivityLogContext } from './ActivityLogProvider.tsx';
import { useKeyNames } from './useKeyNames.ts';
import { useServiceNames } from './useServiceNames.ts';
import { savedViewsPreference } from './views/savedViewsPreference.ts';

/** Lets the palette find views, and what the activity log holds, from every page of an organization. Shows nothing. */
export function ActivityCommands() {
  const { organizationId } = useParams();
  const keeper = useContext(ActivityLogContext);
  if (organizationId === undefined || keeper === undefined) return null;
  return <Source organizationId={organizationId} keeper={keeper} />;
}

const nothing = () => () => {};

function Source({ organizationId, keeper }: { organizationId: string; keeper: ActivityLogKeeper }) {
  const navigate = useNavigate();
  const keys = useKeyNames(organizationId);
  const opened = useSyncExternalStore(keeper.subscribe, () => keeper.find(organizationId));
  // A page that shows no service asks for their names once something is looked for; what was found is then found again, with names.
  const services = useServiceNames(organizationId, opened !== undefined);
  const stage = useSyncExternalStore(opened?.subscribe ?? nothing, () => opened?.getStage());
  const savedViews = useSyncExternalStore(savedViewsPreference.subscribe, savedViewsPreference.getSnapshot);
  const go = (path: string) => void navigate(path);
  const findViews = async (text: string) => {
    const { findViewCommands } = await import('./commands/findViewCommands.ts');
    return findViewCommands(text, { organizationId, savedViews, go });
  };
  const find = async (text: string, signal: AbortSignal) => {
    // Who searches wants the log, so searching reads it; the program for that is loaded when it is first needed.
    const [{ openActivityLog }, { findActivityCommands }] = await Promise.all([
      import('./openActivityLog.ts'),
      import('./commands/findActivityCommands.ts'),
    ]);
    // Of several that wait for the program, the one that was asked first may go on last.
    signal.throwIfAborted();
    const log = openActivityLog(keeper, organizationId);
    log.start();
    return findActivityCommands(text, { organizationId, log, services, keys, go });
  };
  const version = [organizationId, opened?.id, stage?.dataVersion, stage?.reading.kind, services.size].join(' ');
  useCommands(
    [],
    [
      { id: 'views', version: `${organizationId} ${savedViews ?? ''}`, find: findViews },
      { id: 'activityLog', version, find },
    ],
  );
  return null;
}
