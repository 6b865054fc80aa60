import Box from '@mui/material/Box';
import { useMemo } from 'react';

import { pathTo } from '../ui/paths.ts';
import type { ActivityLog, ActivityLogSnapshot } from './ActivityLog.ts';
import { ExportButton } from './export/ExportButton.tsx';
import type { ListQuestion } from './list/useListRows.ts';
import { LiveSwitch } from './live/LiveSwitch.tsx';
import type { ActivitySearch } from './search/activitySearch.ts';
import type { ActivityNames } from './sentences/describeActivity.ts';
import { ViewsMenu } from './views/ViewsMenu.tsx';

interface ActivityActionsProps {
  log: ActivityLog;
  snapshot: ActivityLogSnapshot;
  question: ListQuestion;
  organization: { id: string; name: string };
  search: ActivitySearch;
  setSearch: (search: ActivitySearch) => void;
  /** The query of the address, with its `?`. */
  addressQuery: string;
  names: ActivityNames;
}

/** What can be done with the whole list, beside the title of the page. */
export function ActivityActions({
  log,
  snapshot,
  question,
  organization: { id, name },
  search,
  setSearch,
  addressQuery,
  names: { services },
}: ActivityActionsProps) {
  const origin = useMemo(
    () => ({
      organization: { id, name },
      search,
      url: location.origin + pathTo.activities(id) + addressQuery,
      services,
    }),
    [id, name, search, addressQuery, services],
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <ViewsMenu organizationId={id} search={search} setSearch={setSearch} services={services} />
      <LiveSwitch log={log} snapshot={snapshot} timeZone={question.timeZone} />
      <ExportButton log={log} question={question} origin={origin} />
    </Box>
  );
}
